// The reader's choice of light or dark, applied before anything is painted.
"use strict";

(() => {
  let theme = null;
  try {
    theme = localStorage.getItem("claim-checker-theme");
  } catch {
    return; // storage is forbidden: the system's setting holds
  }
  if (theme === "light" || theme === "dark") {
    document.documentElement.dataset.theme = theme;
  }
})();
