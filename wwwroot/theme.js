// Runs before the first paint, so that no page shows the wrong theme or navigation first.
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const stored = name => { try { return localStorage.getItem(name); } catch { return null; } };
  const apply = () => {
    const choice = stored('theme') ?? 'system';
    root.dataset.themeChoice = choice;
    root.dataset.theme = choice === 'system' ? (dark.matches ? 'dark' : 'light') : choice;
  };
  root.dataset.nav = innerWidth < 720 ? 'closed' : stored('nav') ?? 'open';
  dark.addEventListener('change', apply);
  addEventListener('storage', apply);
  apply();
  window.workbenchTheme = { apply };
})();
