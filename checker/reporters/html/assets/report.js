// What every page has: the button for light and dark, and a key for the search.
"use strict";

(() => {
  const THEMES = ["auto", "light", "dark"];
  const STORED = "claim-checker-theme";
  const root = document.documentElement;

  function readTheme() {
    try {
      const theme = localStorage.getItem(STORED);
      return THEMES.includes(theme) ? theme : "auto";
    } catch {
      return root.dataset.theme ?? "auto";
    }
  }

  function storeTheme(theme) {
    try {
      localStorage.setItem(STORED, theme);
    } catch {
      // storage is forbidden: the choice holds for this page
    }
  }

  function setUpTheme(button) {
    let theme = "auto";
    const apply = (choice) => {
      theme = choice;
      if (theme === "auto") {
        delete root.dataset.theme;
      } else {
        root.dataset.theme = theme;
      }
      button.textContent = `Theme: ${theme}`;
    };
    button.addEventListener("click", () => {
      apply(THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]);
      storeTheme(theme);
    });
    addEventListener("pageshow", (event) => {
      if (event.persisted) {
        apply(readTheme()); // brought back as it was left; the choice may have changed since
      }
    });
    apply(readTheme());
    button.hidden = false;
  }

  function setUpKeys(field) {
    document.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
        return;
      }
      if (event.key === "/" && !isWriting(event.target)) {
        event.preventDefault();
        field.focus();
        field.select();
      } else if (event.key === "Escape" && event.target === field) {
        field.blur();
      }
    });
  }

  function isWriting(element) {
    return element.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName);
  }

  // A page opened from a folder may run the folder's scripts, but read no data from it.
  function load(path) {
    const script = document.createElement("script");
    script.src = document.body.dataset.root + path;
    script.async = false; // they run in the order in which they were asked for
    document.head.append(script);
  }

  const button = document.getElementById("theme");
  if (button) {
    setUpTheme(button);
  }
  const field = document.querySelector('form[role="search"] input[name="q"]');
  if (field) {
    setUpKeys(field);
  }
  if (document.getElementById("catalogue")) {
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = `${document.body.dataset.root}assets/catalogue.css`;
    document.head.append(style);
    load("assets/index.js");
    load("assets/catalogue.js");
  }
})();
