// Defines <midi-search> on any page: <script type="module" src="…/embed.js"></script>. Loading it twice does nothing.
import './assets/{{version}}/components/midi-search.js';
