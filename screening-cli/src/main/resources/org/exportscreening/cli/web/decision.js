// What a person decided about a match, the forms to decide and to take it back, and the matches that still wait for it.
import { ask, post } from './api.js';
import { code, field, h, id, opening, own, show, t, tell } from './dom.js';

const KEY = 'queue';
const LIMIT = 500;

/** A party in one spelling: case and punctuation make no difference to a decision. */
const spelling = subject => JSON.stringify(subject).normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ');

/** What a person has still to decide, of this browser tab; a reload keeps it. */
class Queue {
  constructor() {
    this.items = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    this.changed = () => {};
    /** How often something was recorded; what was asked for before may be answered otherwise now. */
    this.recorded = 0;
  }

  size() {
    return this.items.length;
  }

  static same(item, subject, match) {
    return item.match.entry === match.entry && spelling(item.subject) === spelling(subject);
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
    decision.replaces && h('p', {}, t('decision.replaces'), ' ', own(decision.replaces)),
    decision.lapsed && h('p', { class: 'problem' }, t('decision.lapsed'), ' ', decision.lapsed));
}

/** Why, and who: nothing is recorded without. */
function accountable() {
  const reason = h('input', { required: true, maxlength: 2000, autocomplete: 'off', name: 'reason', pattern: '.*\\S.*' });
  const by = h('input', { required: true, maxlength: 200, autocomplete: 'name', name: 'by', pattern: '.*\\S.*' });
  by.value = localStorage.getItem('by') ?? '';
  return { reason, by };
}

/** A form that records something; what is asked in it, its button, and what to do with the record. */
function recording(kind, content, button, send, done) {
  const problem = h('p', { class: 'problem', role: 'alert' });
  async function submit(event) {
    event.preventDefault();
    try {
      const record = await send(event.target);
      localStorage.setItem('by', record.by);
      queue.recorded++;
      await done(record);
    } catch (e) {
      tell(problem, e);
    }
  }
  return h('form', { class: kind, onsubmit: submit }, content, problem, h('div', { class: 'buttons' }, h('button', { class: 'main' }, button)));
}

/** The form by which a person decides about a match. */
function form(match, subject, done) {
  const name = id('verdict');
  const { reason, by } = accountable();
  const until = h('input', { type: 'date', name: 'until', min: new Date().toISOString().slice(0, 10) });
  const radio = value => h('label', { class: 'choice' }, h('input', { type: 'radio', name, value, required: true }), code('verdict', value));
  async function send(element) {
    const verdict = element.querySelector(`input[name="${name}"]:checked`).value;
    const decision = { ...subject, entry: match.entry, verdict, reason: reason.value, by: by.value };
    if (until.value) decision.until = until.value;
    const record = await ask('/api/decisions', decision);
    queue.drop(subject, match);
    return record;
  }
  const [before, after] = t('decision.question', '\n').split('\n');
  return recording('decide', [
    h('fieldset', {}, h('legend', {}, before, own(subject.name), after), radio('false-positive'), radio('true-match')),
    h('div', { class: 'grid' }, field(t('decision.reason'), reason, true), field(t('decision.who'), by), field(t('decision.until'), until)),
  ], t('decision.record'), send, done);
}

/** The form by which a person takes a decision back. */
function revocation(decision, done) {
  const { reason, by } = accountable();
  const send = () => post('/api/revocations', { decision: decision.id, reason: reason.value, by: by.value });
  return recording('revoke', [
    h('p', { class: 'small' }, t('revoke.lead')),
    h('div', { class: 'grid' }, field(t('revoke.reason'), reason, true), field(t('revoke.who'), by)),
  ], t('revoke.record'), send, async record => {
    try {
      await reopen(decision);
    } finally {
      done(record);
    }
  });
}

/** Whom a decision is about, as it is asked for. */
function asked({ name, country, type, dateOfBirth, address, identifiers }) {
  const stated = { name, country, type: type?.toLowerCase(), dob: dateOfBirth, address, identifiers: identifiers?.length > 0 && identifiers };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value));
}

/** The match that a decision was about waits for one again, if it still is one. */
async function reopen(decision) {
  const subject = asked(decision.subject);
  const answer = await post('/api/name', { ...subject, lists: [decision.list] });
  queue.take(subject, answer.matches.filter(m => m.entry === decision.entry));
}

/** The way to decide, closed until somebody takes it. */
export const deciding = (match, subject, done) => opening(t('decision.decide'), () => form(match, subject, done), { class: 'deciding' });

/** The way to take a decision back, as long as it counts. */
export const revoking = (decision, done) =>
  decision.inForce && opening(t('revoke.open'), () => revocation(decision, done), { class: 'revoking' });

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
