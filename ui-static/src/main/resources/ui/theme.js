// Runs before the first paint: the theme chosen earlier, or the one the address asks for.
(function () {
  var asked = new URLSearchParams(location.search).get('theme');
  var kept = null;
  try { kept = localStorage.getItem('msc.theme'); } catch (e) { /* storage is off */ }
  var theme = asked === 'light' || asked === 'dark' ? asked : kept;
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
})();
