// Inputs that fit a fact's type. Each gives {element, value}; value() is undefined where nothing was entered, and throws where
// what was entered can not be used.
import { h, id, symbol, t } from './dom.js';
import { countrySelect } from './search.js';

const FEW = 5;

function text(type, attributes = {}) {
  const input = h('input', { autocomplete: 'off', maxlength: 2000, ...attributes });
  return { element: input, focus: input, value: () => type(input.value.trim()) };
}

const word = fact => value => symbol(value, fact.path);
const plain = value => value === '' ? undefined : value;

function numeric(value) {
  if (value === '') return undefined;
  const n = Number(value.replace(/[\s,'’]/g, ''));
  if (!Number.isFinite(n) || n < 0) throw new Error(t('input.number', value));
  return n;
}

function radios(values, label, convert) {
  const name = id('r');
  const element = h('div', {}, values.map(v => h('label', { class: 'choice' }, h('input', { type: 'radio', name, value: v }), label(v))));
  return { element, group: true, value: () => {
    const chosen = element.querySelector('input:checked');
    return chosen ? convert(chosen.value) : undefined;
  } };
}

function select(values, label) {
  const input = h('select', {}, h('option', { value: '' }, t('choose')), values.map(v => h('option', { value: v }, label(v))));
  return { element: input, focus: input, value: () => plain(input.value) };
}

function checks(values, label) {
  const element = h('div', {}, values.map(v => h('label', { class: 'choice' }, h('input', { type: 'checkbox', value: v }), label(v))));
  return { element, group: true, value: () => {
    const chosen = [...element.querySelectorAll('input:checked')].map(i => i.value);
    return chosen.length > 0 ? chosen : undefined;
  } };
}

function single(fact, facts) {
  switch (fact.type) {
    case 'boolean': return radios(['true', 'false'], v => t(v === 'true' ? 'yes' : 'no'), v => v === 'true');
    case 'number': case 'integer': return text(numeric, { inputmode: 'decimal' });
    case 'date': return text(plain, { type: 'date' });
    case 'code': return text(plain, { placeholder: '3A090.a', autocapitalize: 'characters' });
    case 'symbol': return fact.values.length <= FEW ? radios(fact.values, word(fact), v => v) : select(fact.values, word(fact));
    case 'country': {
      const input = countrySelect([...facts.countries, ...fact.values.filter(v => !facts.countries.includes(v))], t('choose'));
      return { element: input, focus: input, value: () => plain(input.value) };
    }
    case 'object': return group(fact, facts);
    default: return text(plain);
  }
}

/** The facts directly below an object. */
function members(fact, facts) {
  const start = `${fact.path}${fact.many ? '[]' : ''}.`;
  return facts.facts.filter(f => f.suppliable && f.path.startsWith(start) && !f.path.slice(start.length).includes('.')
    && !(f.many && f.type === 'object') && f.type !== 'object');
}

function group(fact, facts) {
  const parts = members(fact, facts).map(f => [f.path.split('.').pop(), f, f.many ? many(f, facts) : single(f, facts)]);
  const element = h('div', { class: 'grid' }, parts.map(([name, f, input]) => labelled(f.question ?? name, input)));
  return { element, value: () => {
    const object = {};
    for (const [name, , input] of parts) {
      const value = input.value();
      if (value !== undefined) object[name] = value;
    }
    return Object.keys(object).length > 0 ? object : undefined;
  } };
}

/** An input with what it is for. */
export function labelled(label, input) {
  if (input.focus) {
    input.focus.id ||= id('f');
    return h('div', {}, h('label', { for: input.focus.id }, label), input.element);
  }
  return h('fieldset', {}, h('legend', {}, label), input.element);
}

function many(fact, facts) {
  if (fact.type === 'symbol') return checks(fact.values, word(fact));
  const rows = h('div', {});
  const inputs = [];
  function add(focus) {
    const input = single(fact, facts);
    const remove = h('button', { type: 'button', class: 'link', onclick: () => { inputs.splice(inputs.indexOf(input), 1); row.remove(); } }, t('input.remove'));
    const row = h('div', { class: fact.type === 'object' ? 'row' : null }, input.element, remove);
    input.focus?.setAttribute('aria-label', fact.question ?? fact.path);
    inputs.push(input);
    rows.append(row);
    if (focus) row.querySelector('input, select')?.focus();
  }
  add(false);
  return {
    element: h('div', {}, rows, h('button', { type: 'button', class: 'link', onclick: () => add(true) }, t('input.add'))),
    group: true,
    value: () => {
      const values = inputs.map(i => i.value()).filter(v => v !== undefined);
      return values.length > 0 ? values : undefined;
    },
  };
}

/** The catalogue's form of a path: no indices, a list within itself folded. */
function canonical(path) {
  return path.replace(/\[\d+]/g, '[]').replace(/(\.owners\[])+(?=\.owners\b)/g, '');
}

export function inputFor(path, facts) {
  const fact = facts.facts.find(f => f.path === canonical(path)) ?? { path, type: 'text', many: false, values: [] };
  return { fact, ...(fact.many ? many(fact, facts) : single(fact, facts)) };
}

/** A copy of a tree with a value at a path such as parties[0].owners. */
export function withValue(tree, path, value) {
  const copy = structuredClone(tree);
  const steps = path.split('.').flatMap(part => part.replace(/]/g, '').split('[').map((s, i) => i === 0 ? s : Number(s)));
  let at = copy;
  steps.slice(0, -1).forEach((step, i) => {
    at[step] ??= typeof steps[i + 1] === 'number' ? [] : {};
    at = at[step];
  });
  at[steps.at(-1)] = value;
  return copy;
}
