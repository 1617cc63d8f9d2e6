// Filters for a list of findings, measures, claims or sources, and for the search of them all.
"use strict";

(() => {
  const STEP = 100; // results shown at once
  const PAUSE = 300; // milliseconds of no typing after which the address follows
  const CHUNK = 1000; // entries made ready at a time, so that nothing stalls
  const FOLDERS = { finding: "findings", measure: "measures", claim: "measures", source: "sources" };
  const NOUNS = {
    finding: ["finding", "findings"],
    measure: ["measure", "measures"],
    claim: ["claim", "claims"],
    source: ["source", "sources"],
  };
  const SHOWN = { finding: "Finding", measure: "Measure", claim: "Claim", source: "Source" };
  // Words that run from right to left, as the pages find them in their texts.
  const LETTER =
    "[\\u0590-\\u061b\\u061d-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]";
  const RUN = new RegExp(`(${LETTER}+(?: ?(?:${LETTER}|[0-9]+(?:[.,][0-9]+)*))*)`, "u");
  const ORDER = new Intl.Collator("en-GB", { numeric: true });

  // What a row of the index holds, in its order.
  const [PAGE, ANCHOR, TITLE, TEXT, MEASURES, PUBLISHERS, VERDICT, SEVERITY, STANDING] =
    Array(9).keys();

  const section = document.getElementById("catalogue");
  const filters = document.getElementById("filters");
  const status = document.getElementById("count");
  const index = globalThis.claimCheckerIndex;
  if (!index) {
    status.textContent = "This list cannot be searched: assets/index.js is missing.";
    return;
  }

  const isOfOneKind = section.dataset.kind in FOLDERS;
  const kinds = isOfOneKind ? [section.dataset.kind] : Object.keys(FOLDERS);
  const nouns = isOfOneKind ? NOUNS[kinds[0]] : ["entry", "entries"];
  const entries = kinds.flatMap((kind) => index[kind].map((row) => ({ kind, row, words: null })));
  const unfiltered = { status: status.textContent, parts: listParts() };

  function listParts() {
    return [...section.children].filter((part) => !part.contains(filters) && !part.contains(status));
  }

  /* ---- What can be asked for ---- */

  // `read` gives the number, or the numbers, that an entry has; `names` how each is called, in
  // the address and on the page.
  const facets = [
    {
      name: "kind",
      label: "Kind",
      read: ({ kind }) => kinds.indexOf(kind),
      names: kinds.map((kind) => [kind, NOUNS[kind][1]]),
    },
    {
      name: "verdict",
      label: "Verdict",
      read: ({ row }) => row[VERDICT],
      names: index.verdicts.map(([name, , word]) => [name, word]),
    },
    {
      name: "severity",
      label: "Severity",
      read: ({ row }) => row[SEVERITY],
      names: index.severities.map(([name, , word]) => [name, word]),
    },
    {
      name: "standing",
      label: "Standing",
      read: ({ row }) => row[STANDING],
      names: index.standings.map(([name, word]) => [name, word || name]),
    },
    {
      name: "measure",
      label: "Measure",
      read: ({ row }) => row[MEASURES],
      names: index.measures,
      isByName: true,
    },
    {
      name: "publisher",
      label: "Publisher",
      read: ({ row }) => row[PUBLISHERS],
      names: index.publishers.map((name) => [name, name]),
      isByName: true,
    },
  ];

  function listNumbers(facet, entry) {
    const found = facet.read(entry) ?? [];
    return Array.isArray(found) ? found : [found];
  }

  function count(facet) {
    const counts = new Map();
    for (const entry of entries) {
      for (const number of listNumbers(facet, entry)) {
        counts.set(number, (counts.get(number) ?? 0) + 1);
      }
    }
    return counts;
  }

  // What all entries share narrows nothing, and where each has its own there is the list.
  function isUseful(counts) {
    const numbers = [...counts.values()];
    return numbers.some((number) => number > 1) && numbers.some((number) => number < entries.length);
  }

  /* ---- Words ---- */

  // Without case, accents, kinds of dashes, and the commas of long numbers.
  function fold(text) {
    let folded = text.toLowerCase();
    if (/[^\0-\x7f]/.test(folded)) {
      folded = folded
        .normalize("NFKD")
        .replace(/\p{M}+/gu, "")
        .replace(/[\u2010-\u2015\u2212]/g, "-")
        .replace(/[\u2018\u2019]/g, "'")
        .replace(/[\u201c\u201d]/g, '"');
    }
    return folded.replace(/(\d),(?=\d{3})/g, "$1");
  }

  function listWords(text) {
    return fold(text).split(/\s+/).filter(Boolean);
  }

  function readWords(entry) {
    if (entry.words === null) {
      const { row } = entry;
      const verdict = index.verdicts[row[VERDICT]];
      const texts = [row[TITLE], row[TEXT], row[ANCHOR], index.pages[row[PAGE]]];
      texts.push(...(row[MEASURES] ?? []).flatMap((number) => index.measures[number]));
      texts.push(...(row[PUBLISHERS] ?? []).map((number) => index.publishers[number]));
      texts.push(verdict ? verdict[2] : "");
      entry.words = fold(texts.join("\n"));
    }
    return entry.words;
  }

  // The words of many entries are made ready while nobody waits for them.
  function prepare(from) {
    entries.slice(from, from + CHUNK).forEach(readWords);
    if (from + CHUNK < entries.length) {
      whenIdle(() => prepare(from + CHUNK));
    }
  }

  function whenIdle(work) {
    (globalThis.requestIdleCallback ?? setTimeout)(work);
  }

  /* ---- Elements; texts of claims are only ever set as text ---- */

  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) {
      element.setAttribute(attribute, value);
    }
    element.append(...children);
    return element;
  }

  // What runs from right to left stands in an element of its own, and turns nothing else around.
  function setApart(text) {
    const pieces = text.split(RUN).map((piece, number) => (number % 2 ? make("bdi", {}, piece) : piece));
    return pieces.filter((piece) => piece !== "");
  }

  function makeSign([, sign, word, style]) {
    const picture = make("span", { "aria-hidden": "true" }, sign);
    return make("span", { class: `sign ${style}` }, picture, ` ${word}`);
  }

  function makeRow({ kind, row }) {
    const signs = make("p", { class: "row-sign" });
    if (!isOfOneKind) {
      signs.append(make("span", { class: "row-kind" }, SHOWN[kind]), " ");
    }
    if (index.verdicts[row[VERDICT]]) {
      signs.append(makeSign(index.verdicts[row[VERDICT]]));
    } else if (index.severities[row[SEVERITY]]) {
      signs.append(makeSign(index.severities[row[SEVERITY]]));
    }
    const [, standing] = index.standings[row[STANDING]] ?? [];
    if (standing) {
      signs.append(" ", make("span", { class: "standing" }, standing));
    }
    const way = make("a", { href: findWay(kind, row) }, ...setApart(row[TITLE]));
    const title = make("p", { class: "row-title" }, way);
    const element = make("li", { class: "row" }, signs, title);
    if (row[TEXT]) {
      element.append(make("p", { class: "row-text" }, ...setApart(row[TEXT])));
    }
    return element;
  }

  function findWay(kind, row) {
    const page = encodeURIComponent(index.pages[row[PAGE]]);
    const way = `${document.body.dataset.root}${FOLDERS[kind]}/${page}.html`;
    return row[ANCHOR] ? `${way}#${encodeURIComponent(row[ANCHOR])}` : way;
  }

  /* ---- The filters ---- */

  function makeField(name, label, control) {
    control.id = `filter-${name}`;
    control.name = name;
    return make("p", { class: `filter filter-${name}` }, make("label", { for: control.id }, label), control);
  }

  function makeSelect(facet, counts) {
    const select = make("select", {}, make("option", { value: "" }, "any"));
    const numbers = [...counts.keys()];
    const byName = (one, other) => ORDER.compare(facet.names[one][1], facet.names[other][1]);
    numbers.sort(facet.isByName ? byName : (one, other) => one - other);
    for (const number of numbers) {
      const [value, label] = facet.names[number];
      const option = make("option", { value, dir: "auto" }, `${label} (${say(counts.get(number))})`);
      option.number = number;
      select.append(option);
    }
    return select;
  }

  const text = make("input", { type: "search", autocomplete: "off", spellcheck: "false" });
  const clear = make("button", { type: "button" }, "Clear filters");
  const asked = []; // the facets that can be chosen from, each with its control

  function buildFilters() {
    filters.setAttribute("role", "group");
    filters.setAttribute("aria-label", `Filter the ${nouns[1]}`);
    filters.append(makeField("q", "Words", text));
    for (const facet of facets) {
      const counts = count(facet);
      if (isUseful(counts)) {
        const select = makeSelect(facet, counts);
        filters.append(makeField(facet.name, facet.label, select));
        asked.push({ ...facet, select });
      }
    }
    filters.append(make("p", { class: "filter filter-clear" }, clear));
  }

  function choose() {
    const words = listWords(text.value);
    const chosen = asked
      .filter(({ select }) => select.value !== "")
      .map(({ read, select }) => [read, select.selectedOptions[0].number]);
    if (words.length === 0 && chosen.length === 0) {
      return null;
    }
    const found = entries.filter(
      (entry) => hasChosen(entry, chosen) && words.every((word) => readWords(entry).includes(word)),
    );
    return words.length > 1 ? putPhraseFirst(found, words.join(" ")) : found;
  }

  function hasChosen(entry, chosen) {
    return chosen.every(([read, number]) => {
      const has = read(entry);
      return Array.isArray(has) ? has.includes(number) : has === number;
    });
  }

  // Of entries that have all the words, those that have them side by side are meant.
  function putPhraseFirst(found, phrase) {
    const isMeant = (entry) => readWords(entry).includes(phrase);
    return [...found.filter(isMeant), ...found.filter((entry) => !isMeant(entry))];
  }

  /* ---- The results ---- */

  const rows = make("ul", { class: "rows" });
  const more = make("button", { type: "button", class: "more" });
  const nothing = make("p", { class: "none" }, "Nothing matches all of this. Try fewer words or filters.");
  const results = make(
    "div",
    { id: "results", hidden: "" },
    rows,
    nothing,
    make("p", { class: "more" }, more),
  );
  let found = null; // the entries that match; null where nothing is asked for
  let shown = 0;

  function say(number) {
    return number.toLocaleString("en-GB");
  }

  function show(wanted) {
    found = choose();
    shown = 0;
    rows.replaceChildren();
    for (const part of unfiltered.parts) {
      part.hidden = found !== null;
    }
    results.hidden = found === null;
    clear.disabled = found === null;
    if (found === null) {
      status.textContent = unfiltered.status;
      return;
    }
    nothing.hidden = found.length > 0;
    rows.hidden = found.length === 0; // an empty list is no list
    showMore(wanted);
    const noun = nouns[entries.length === 1 ? 0 : 1];
    status.textContent = `${say(found.length)} of ${say(entries.length)} ${noun}`;
  }

  function showMore(wanted) {
    rows.append(...found.slice(shown, wanted).map(makeRow));
    shown = rows.childElementCount;
    const left = found.length - shown;
    more.parentElement.hidden = left === 0;
    more.textContent = `Show ${say(Math.min(STEP, left))} more of ${say(found.length)}`;
  }

  /* ---- The address, so that what is shown can be linked to ---- */

  // A link may ask behind ? or behind #; what the reader chooses is written behind ?, which
  // leaves the other to places on the page.
  function readAddress() {
    const behind = location.hash.includes("=") ? location.hash.slice(1) : "";
    const asks = new URLSearchParams(`${location.search.slice(1)}&${behind}`);
    text.value = asks.get("q") ?? "";
    for (const { name, select } of asked) {
      select.value = asks.get(name) ?? "";
      if (select.selectedIndex < 0) {
        select.value = ""; // an old link asks for what is there no longer
      }
    }
  }

  function writeAddress() {
    const asks = new URLSearchParams();
    if (text.value.trim()) {
      asks.set("q", text.value.trim());
    }
    for (const { name, select } of asked) {
      if (select.value) {
        asks.set(name, select.value);
      }
    }
    const query = String(asks);
    return location.href.split(/[?#]/)[0] + (query && `?${query}`);
  }

  let pending = 0;

  function replaceAddress() {
    clearTimeout(pending);
    history.replaceState({ shown }, "", writeAddress());
  }

  function pushAddress() {
    clearTimeout(pending);
    history.pushState({ shown }, "", writeAddress());
  }

  text.addEventListener("input", () => {
    show(STEP);
    clearTimeout(pending);
    pending = setTimeout(replaceAddress, PAUSE);
  });
  filters.addEventListener("change", (event) => {
    if (event.target === text) {
      replaceAddress(); // the reader has left the field, perhaps for another page
    } else {
      show(STEP);
      pushAddress();
    }
  });
  clear.addEventListener("click", () => {
    text.value = "";
    for (const { select } of asked) {
      select.value = "";
    }
    show(STEP);
    pushAddress();
    text.focus();
  });
  more.addEventListener("click", () => {
    const next = shown;
    showMore(shown + STEP);
    rows.children[next].querySelector("a").focus();
    replaceAddress();
  });
  addEventListener("popstate", (event) => {
    const before = writeAddress();
    readAddress();
    if (writeAddress() !== before) {
      show(event.state?.shown || STEP);
    }
  });

  buildFilters();
  section.append(results);
  readAddress();
  show(history.state?.shown || STEP);
  filters.hidden = false;
  whenIdle(() => prepare(0));
})();
