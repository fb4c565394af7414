// Settings that stay in this browser, under `msc.*`. A browser that forbids storage just forgets them.

/** @param {string} name @returns {string | null} */
export function remembered(name) {
  try {
    return localStorage.getItem(`msc.${name}`);
  } catch {
    return null;
  }
}

/** @param {string} name @param {string} value */
export function remember(name, value) {
  try {
    localStorage.setItem(`msc.${name}`, value);
  } catch {
    // private windows and sandboxed frames refuse: the setting lasts as long as the page
  }
}
