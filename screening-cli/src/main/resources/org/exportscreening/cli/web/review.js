import { get, post } from './api.js';
import { code, definitions, field, h, id, percent, show, t } from './dom.js';

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

function decided(decision) {
  const good = decision.verdict === 'false-positive';
  return h('div', { class: 'note decided' },
    h('span', { class: good ? 'badge good' : 'badge bad' }, code('verdict', decision.verdict)), ' ',
    t('decision.by', decision.by, String(decision.at).slice(0, 10), decision.until ?? t('decision.noEnd')),
    h('p', {}, decision.reason),
    decision.lapsed && h('p', { class: 'problem' }, `${t('decision.lapsed')} ${decision.lapsed}`));
}

/** The form by which a person decides about a match. */
function form(match, subject, done) {
  const name = id('verdict');
  const reason = h('input', { required: true, maxlength: 2000, autocomplete: 'off', name: 'reason' });
  const by = h('input', { required: true, maxlength: 200, autocomplete: 'name', name: 'by' });
  const until = h('input', { type: 'date', name: 'until' });
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
      problem.textContent = e.message;
    }
  }
  return h('form', { class: 'decide', onsubmit: submit },
    h('fieldset', {}, h('legend', {}, t('decision.question', subject.name)), radio('false-positive'), radio('true-match')),
    h('div', { class: 'grid' }, field(t('decision.reason'), reason, true), field(t('decision.who'), by), field(t('decision.until'), until)),
    problem, h('div', { class: 'buttons' }, h('button', { class: 'main' }, t('decision.record'))));
}

/** What was decided about a match, or the way to decide. */
export function matchDecision(match, subject, session) {
  const place = h('div', {});
  const known = match.decided ? decided(match.decided) : null;
  if (match.decided?.inForce || !session?.decides) {
    show(place, known);
    return place;
  }
  show(place, known, h('details', {}, h('summary', {}, t('decision.decide')),
    form(match, subject, record => show(place, decided(record)))));
  return place;
}

export class Review {
  constructor(shared) {
    this.shared = shared;
    this.open = h('div', { id: 'queue' });
    this.past = h('div', { id: 'decisions' });
    this.element = h('section', {},
      h('h1', {}, t('review.title')), h('p', { class: 'lead' }, t('review.lead')),
      !shared.session?.decides && h('p', { class: 'note' }, t('review.noStore')),
      this.open, h('h2', {}, t('review.past')), this.past);
  }

  opened() {
    this.draw();
    this.list().catch(e => show(this.past, h('p', { class: 'small' }, e.message)));
  }

  draw() {
    if (queue.size() === 0) {
      show(this.open, h('p', { class: 'note' }, t('review.empty')));
      return;
    }
    show(this.open, queue.items.map(({ subject, match }) => h('article', { class: 'card queued' },
      h('div', { class: 'head' }, h('h3', {}, `${subject.name} ↔ ${match.name}`), h('span', { class: 'badge' }, match.list),
        h('span', { class: 'score' }, percent(match.score))),
      definitions([[t('match.matched'), `${match.matchedName} (${code('kind', match.matchedNameKind)})`], [t('match.entry'), match.entry]]),
      this.shared.session?.decides && h('details', {}, h('summary', {}, t('decision.decide')),
        form(match, subject, () => this.opened())),
      h('button', { class: 'link', onclick: () => { queue.drop(subject, match); this.draw(); } }, t('review.drop')))));
  }

  async list() {
    if (!this.shared.session?.decides) {
      show(this.past, h('p', { class: 'small' }, t('review.none')));
      return;
    }
    const { decisions } = await get('/api/decisions');
    show(this.past, decisions.length === 0 ? h('p', { class: 'small' }, t('review.none')) : decisions.map(d => h('article', { class: 'card' },
      h('div', { class: 'head' }, h('h3', {}, `${d.subject.name} ↔ ${d.entryName}`), h('span', { class: 'badge' }, d.list)),
      decided(d), h('p', { class: 'small' }, `${d.id} · ${d.entry}`))));
  }
}
