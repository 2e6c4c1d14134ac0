// Small means to build the page: elements, words, numbers. Text is always set as text, never as HTML.
let words = {};
let meanings = {};
let language = 'en';

export function speak(newLanguage, newWords, facts) {
  language = newLanguage;
  words = newWords;
  meanings = Object.fromEntries(facts.filter(f => f.meanings).map(f => [f.path, f.meanings]));
}

export const lang = () => language;

/** The word for a key; {0}, {1} ... are replaced. A key without a word is shown as it is. */
export function t(key, ...args) {
  const text = words[key] ?? key;
  return text.replace(/\{(\d)\}/g, (whole, i) => args[i] ?? '');
}

/** The word for a code of the JSON, such as an outcome, or the code. */
export const code = (group, value) => words[`${group}.${value}`] ?? String(value ?? '');

/** The word for a symbol that a fact may hold: a word of its own, a list or a policy; or the code, with what it means where that is told. */
export function symbol(value, path) {
  const meaning = meanings[path]?.[value];
  return meaning ? `${value} – ${meaning}`
    : words[`symbol.${value}`] ?? words[`list.${value}`] ?? words[`policy.${value}`] ?? String(value);
}

const shown = children => children.flat(9).filter(c => c !== null && c !== undefined && c !== false && c !== '');

export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...shown(children));
  return element;
}

export function show(target, ...children) {
  target.replaceChildren(...shown(children));
}

/** What is shown as it was stated or listed, in whatever language and direction. */
export const own = text => text && h('bdi', { translate: 'no' }, String(text));

const OUTSIDE = { target: '_blank', rel: 'noopener noreferrer', translate: 'no' };

/** A citation, with a link to its text where that is public; the page itself loads nothing from there. */
export function cite(citation) {
  const register = /^(\d{2,3}) FR (\d+)$/.exec(citation);
  if (register && Number(register[1]) > 58) {
    return h('a', { href: `https://www.federalregister.gov/citation/${register[1]}-FR-${register[2]}`, ...OUTSIDE }, citation);
  }
  const section = /^15 CFR (\d{3})\.(\d+)/.exec(citation);
  if (section) return h('a', { href: `https://www.ecfr.gov/current/title-15/section-${section[1]}.${section[2]}`, ...OUTSIDE }, citation);
  return own(citation);
}

export const cites = list => list.flatMap((c, i) => i === 0 ? [cite(c)] : ['; ', cite(c)]);

/** Tells what went wrong; the server says in English what it does not accept. */
export function tell(place, error) {
  show(place, error.status ? [t('problem.refused'), ' ', own(error.message)] : error.message);
}

/** What is made only when somebody opens it. */
export function opening(summary, make, attributes = {}) {
  const details = h('details', attributes, h('summary', {}, summary));
  details.addEventListener('toggle', () => details.append(...shown([make()])), { once: true });
  return details;
}

export const number = n => new Intl.NumberFormat(language).format(n);
/** A score or similarity, never rounded up: 1.000 is the same. No percentage, which would be taken for a probability. */
export const score = x => (Math.floor(x * 1000 + 1e-9) / 1000).toFixed(3);

export function countryName(iso) {
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(iso.slice(0, 2)) + (iso.length > 2 ? ` (${iso})` : '');
  } catch {
    return iso;
  }
}

let last = 0;
export const id = prefix => `${prefix}-${++last}`;

/** A labelled field. */
export function field(label, input, wide = false) {
  input.id ||= id('f');
  return h('div', { class: wide ? 'wide' : null }, h('label', { for: input.id }, label), input);
}

export function definitions(pairs) {
  const there = pairs.filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false && value.length !== 0);
  return h('dl', {}, there.map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]));
}

/** A table; a column is its title, and true where it holds numbers. */
export function table(caption, columns, rows, attributes = {}) {
  const kind = i => ({ class: [columns[i][1] === true && 'number', columns[i][2]].filter(Boolean).join(' ') || null });
  return h('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': caption }, h('table', attributes,
    h('caption', { class: 'hidden-label' }, caption),
    h('thead', {}, h('tr', {}, columns.map(([title], i) => h('th', { scope: 'col', ...kind(i) }, title)))),
    h('tbody', {}, rows.map(row => h('tr', {}, row.map((cell, i) => h('td', kind(i), cell)))))));
}

export function download(name, content, type) {
  const url = URL.createObjectURL(new Blob([content], { type }));
  h('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}
