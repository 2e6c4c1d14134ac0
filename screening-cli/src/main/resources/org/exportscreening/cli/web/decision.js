// What a person decided about a match, the form for it, and the matches that still wait for it.
import { post } from './api.js';
import { code, field, h, id, opening, own, show, t, tell } from './dom.js';

const KEY = 'queue';
const LIMIT = 500;

/** What a person has still to decide, of this browser tab; a reload keeps it. */
class Queue {
  constructor() {
    this.items = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    this.changed = () => {};
  }

  size() {
    return this.items.length;
  }

  static same(item, subject, match) {
    return item.match.entry === match.entry && JSON.stringify(item.subject) === JSON.stringify(subject);
  }

  take(subject, matches) {
    for (const match of matches) {
      const there = this.items.some(i => Queue.same(i, subject, match));
      if (match.decided?.inForce) this.items = this.items.filter(i => !Queue.same(i, subject, match));
      else if (!there && this.items.length < LIMIT) this.items.push({ subject, match });
    }
    this.keep();
  }

  drop(subject, match) {
    this.items = this.items.filter(i => !Queue.same(i, subject, match));
    this.keep();
  }

  keep() {
    const small = this.items.map(({ subject, match }) => ({ subject, match: {
      score: match.score, list: match.list, entry: match.entry, name: match.name, matchedName: match.matchedName,
      matchedNameKind: match.matchedNameKind, countries: match.countries } }));
    sessionStorage.setItem(KEY, JSON.stringify(small));
    this.changed();
  }
}

export const queue = new Queue();

const minute = instant => `${String(instant).slice(0, 16).replace('T', ' ')} UTC`;

export function decided(decision) {
  const good = decision.verdict === 'false-positive';
  return h('div', { class: 'note decided', tabindex: '-1' },
    h('span', { class: good ? 'badge good' : 'badge bad' }, code('verdict', decision.verdict)), ' ',
    own(decision.by), ' · ', minute(decision.at), ' · ', decision.until ? t('decision.holds', decision.until) : t('decision.noEnd'),
    h('p', {}, own(decision.reason)),
    decision.lapsed && h('p', { class: 'problem' }, t('decision.lapsed'), ' ', decision.lapsed));
}

/** The form by which a person decides about a match. */
function form(match, subject, done) {
  const name = id('verdict');
  const reason = h('input', { required: true, maxlength: 2000, autocomplete: 'off', name: 'reason', pattern: '.*\\S.*' });
  const by = h('input', { required: true, maxlength: 200, autocomplete: 'name', name: 'by', pattern: '.*\\S.*' });
  const until = h('input', { type: 'date', name: 'until', min: new Date().toISOString().slice(0, 10) });
  const problem = h('p', { class: 'problem', role: 'alert' });
  by.value = localStorage.getItem('by') ?? '';
  const radio = value => h('label', { class: 'choice' }, h('input', { type: 'radio', name, value, required: true }), code('verdict', value));
  async function submit(event) {
    event.preventDefault();
    const verdict = event.target.querySelector(`input[name="${name}"]:checked`).value;
    const decision = { ...subject, entry: match.entry, verdict, reason: reason.value, by: by.value };
    if (until.value) decision.until = until.value;
    try {
      const record = await post('/api/decisions', decision);
      localStorage.setItem('by', by.value);
      queue.drop(subject, match);
      done(record);
    } catch (e) {
      tell(problem, e);
    }
  }
  const [before, after] = t('decision.question', '\n').split('\n');
  return h('form', { class: 'decide', onsubmit: submit },
    h('fieldset', {}, h('legend', {}, before, own(subject.name), after), radio('false-positive'), radio('true-match')),
    h('div', { class: 'grid' }, field(t('decision.reason'), reason, true), field(t('decision.who'), by), field(t('decision.until'), until)),
    problem, h('div', { class: 'buttons' }, h('button', { class: 'main' }, t('decision.record'))));
}

/** The way to decide, closed until somebody takes it. */
export const deciding = (match, subject, done) => opening(t('decision.decide'), () => form(match, subject, done), { class: 'deciding' });

/** What was decided about a match, or the way to decide. */
export function matchDecision(match, subject, session) {
  const place = h('div', {});
  const known = match.decided ? decided(match.decided) : null;
  function recorded(record) {
    const note = decided(record);
    show(place, note);
    note.focus();
  }
  show(place, known, !match.decided?.inForce && session?.decides && deciding(match, subject, recorded));
  return place;
}
