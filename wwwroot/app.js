// Shortcuts press the button that carries them, so that mouse, keys and command palette take the same way.
(() => {
  const root = document.documentElement;
  const store = (name, value) => { try { localStorage.setItem(name, value); } catch { /* private windows may refuse; the choice then lasts for this page */ } };
  const isNarrow = () => innerWidth < 720;
  const themes = ['system', 'light', 'dark'];

  const toggle = {
    theme() {
      const choice = themes[(themes.indexOf(root.dataset.themeChoice) + 1) % themes.length];
      store('theme', choice);
      workbenchTheme.apply();
      say(`Theme: ${choice === 'system' ? 'as the system has it' : choice}`);
    },
    navigation() {
      root.dataset.nav = root.dataset.nav === 'open' ? 'closed' : 'open';
      if (!isNarrow()) store('nav', root.dataset.nav);
    },
  };

  const press = name => {
    const button = document.querySelector(`[data-shortcut="${name}"]:not(:disabled)`);
    button?.click();
    return button !== null;
  };

  const say = (text, milliseconds = 1600) => {
    let place = document.getElementById('announcement');
    if (!place) {
      place = document.createElement('p');
      place.id = 'announcement';
      place.setAttribute('role', 'status');
      document.body.append(place);
    }
    place.textContent = text;
    place.classList.add('shown');
    clearTimeout(say.timer);
    say.timer = setTimeout(() => place.classList.remove('shown'), milliseconds);
  };

  const copy = async text => {
    try {
      await navigator.clipboard.writeText(text);
      say('Copied');
    } catch {
      say('The browser does not allow copying here');
    }
  };

  const isTyping = () => document.activeElement?.matches('input, textarea, select, [contenteditable]') || document.querySelector('.mud-dialog') !== null;

  const shortcutOf = event => {
    if (event.key === 'Escape') return document.querySelector('.mud-dialog') ? null : 'stop';
    if (/^[0-4x]$/.test(event.key) && !(event.ctrlKey || event.metaKey || event.altKey) && !isTyping()) return `vote-${event.key}`;
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return null;
    return { Enter: 'run', s: 'save', k: 'palette', '/': 'shortcuts', b: 'navigation' }[event.key] ?? null;
  };

  // The palette is drawn by the server. What is typed until it is there belongs to it, not to the prompt.
  let typedEarly = null;
  const awaitPalette = () => {
    typedEarly = '';
    document.activeElement?.blur();
    const watch = new MutationObserver(() => {
      const filter = document.querySelector('.palette-filter');
      if (filter) arrive(filter);
    });
    const arrive = filter => {
      watch.disconnect();
      clearTimeout(patience);
      // At once, because the dialog itself takes the focus only after another message to the server.
      filter?.focus();
      if (filter && typedEarly) {
        filter.value = typedEarly;
        filter.dispatchEvent(new Event('input', { bubbles: true }));
      }
      typedEarly = null;
    };
    const patience = setTimeout(arrive, 10_000);
    watch.observe(document.body, { childList: true, subtree: true });
  };

  addEventListener('keydown', event => {
    const name = shortcutOf(event);
    if (name && press(name) && name !== 'stop') {
      event.preventDefault();
      if (name === 'palette') awaitPalette();
    } else if (typedEarly !== null && event.key.length === 1) {
      event.preventDefault();
      typedEarly += event.key;
    }
  });

  addEventListener('click', event => {
    const button = event.target.closest?.('[data-shortcut]');
    toggle[button?.dataset.shortcut]?.();
    if (isNarrow() && event.target.closest?.('.nav a, .nav-scrim')) root.dataset.nav = 'closed';
    const source = event.target.closest?.('[data-copy]')?.dataset.copy;
    if (source) copy(document.querySelector(source).textContent);
    if (event.target.closest?.('[data-print]')) print();
    if (event.target.closest?.('[data-reconnect]')) location.reload();
  });

  // A circuit that cannot be resumed is gone: the page starts anew.
  document.getElementById('components-reconnect-modal')?.addEventListener('components-reconnect-state-changed', event => {
    if (event.detail.state === 'rejected') location.reload();
  });

  // A field sends its whole text, twice, in one message to the server. One that does not fit would end the connection, and the server
  // would go on with the text it had: the answer would be to another prompt than the page shows. So such a text is not taken.
  const longestText = 1_000_000;
  const taken = new WeakMap();
  for (const before of ['focusin', 'beforeinput']) addEventListener(before, event => taken.set(event.target, event.target.value), true);
  addEventListener('input', event => {
    const field = event.target;
    if (field.value === undefined || field.value.length <= longestText) return;
    event.stopImmediatePropagation();
    const length = field.value.length;
    field.value = taken.get(field) ?? '';
    say(`That would be ${length.toLocaleString('en')} characters; a field takes at most ${longestText.toLocaleString('en')}. It was left as it was.`, 15_000);
  }, true);

  // What is typed and not run outlives the page for this tab: `keep` writes it, `kept` gives it back once after a reload, or
  // when the page was asked for nothing in particular.
  const came = performance.getEntriesByType('navigation')[0]?.type;
  let isReloaded = came === 'reload' || came === 'back_forward';

  const keep = text => {
    try {
      sessionStorage.setItem('playground', text.length <= longestText ? text : '');
    } catch { /* a browser may refuse; then nothing is kept */ }
  };

  const kept = isPlain => {
    const wanted = isPlain || isReloaded;
    isReloaded = false;
    try {
      return wanted && sessionStorage.getItem('playground') || null;
    } catch {
      return null;
    }
  };

  window.workbench = { press: name => void setTimeout(() => press(name)), keep, kept };
})();
