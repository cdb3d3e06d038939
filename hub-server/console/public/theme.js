// Runs before the first paint, so that neither the colours nor the size of the text jump.
// It is a file of its own because the content policy of the hub allows no inline script.
(() => {
  const root = document.documentElement;
  const read = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const theme = read('nexus.theme');
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.dataset.theme = dark ? 'dark' : 'light';
  if (read('nexus.text') === 'large') root.dataset.text = 'large';
  const language = read('nexus.language');
  if (language) root.lang = language;
})();
