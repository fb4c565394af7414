import('./assets/{{version}}/components/midi-search.js');
