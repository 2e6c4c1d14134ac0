// Small means to build the page: elements, words, numbers. Text is always set as text, never as HTML.
let words = {};
let language = 'en';

export function speak(newLanguage, newWords) {
  language = newLanguage;
  words = newWords;
}

export const lang = () => language;

/** The word for a key; {0}, {1} ... are replaced. A key without a word is shown as it is. */
export function t(key, ...args) {
  const text = words[key] ?? key;
  return text.replace(/\{(\d)\}/g, (whole, i) => args[i] ?? '');
}

/** The word for a code of the JSON, such as an outcome, or the code. */
export const code = (group, value) => words[`${group}.${value}`] ?? String(value ?? '');

export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat(9).filter(c => c !== null && c !== undefined && c !== false && c !== ''));
  return element;
}

export function show(target, ...children) {
  target.replaceChildren(...children.flat(9).filter(c => c !== null && c !== undefined && c !== false && c !== ''));
}

export const number = n => new Intl.NumberFormat(language).format(n);
export const percent = x => `${Math.floor(x * 1000 + 1e-9) / 10} %`;

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
  const shown = pairs.filter(([, value]) => value !== null && value !== undefined && value !== '' && value.length !== 0);
  return h('dl', {}, shown.map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]));
}

export function download(name, text) {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  h('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}
