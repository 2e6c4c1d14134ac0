// The matches that wait for a decision, and the decisions that were recorded; both can be narrowed.
import { get } from './api.js';
import { code, definitions, field, h, lang, number, own, score, show, t, tell } from './dom.js';
import { decided, deciding, queue, revoking } from './decision.js';
import { listBadge, listed, particulars } from './match.js';

const AT_ONCE = 50;
const pair = (name, listedName) => h('h3', {}, own(name), ' ↔ ', own(listedName));

export class Review {
  constructor(shared) {
    this.shared = shared;
    this.decisions = [];
    this.words = h('input', { type: 'search', autocomplete: 'off', name: 'filter', oninput: () => this.draw() });
    this.list = h('select', { name: 'list', onchange: () => this.draw() });
    this.said = h('p', { role: 'status', class: 'small', id: 'review-status' });
    this.open = h('div', { id: 'queue' });
    this.past = h('div', { id: 'decisions' });
    this.title = h('h1', { tabindex: '-1' }, t('tab.review'));
    this.element = h('section', {},
      this.title, h('p', { class: 'lead' }, t('review.lead')),
      !shared.session?.decides && h('p', { class: 'note' }, t('review.noStore')),
      h('div', { class: 'grid filter', role: 'search' }, field(t('review.filter'), this.words), field(t('lists.list'), this.list)),
      this.said, h('h2', {}, t('review.title')), this.open, h('h2', {}, t('review.past')), this.past);
  }

  opened() {
    this.draw();
    this.load().catch(e => tell(this.past, e));
  }

  async load() {
    if (this.shared.session?.decides) this.decisions = (await get(`/api/decisions?lang=${lang()}`)).decisions;
    this.draw();
  }

  /** Whether a row is asked for. */
  fits(list, ...texts) {
    const words = this.words.value.trim().toLowerCase();
    return (this.list.value === '' || this.list.value === list) && texts.some(x => String(x).toLowerCase().includes(words));
  }

  drawLists() {
    const chosen = this.list.value;
    const lists = new Set([...queue.items.map(i => i.match.list), ...this.decisions.map(d => d.list)]);
    show(this.list, h('option', { value: '' }, t('any')), [...lists].sort().map(l => h('option', { value: l }, code('list', l))));
    this.list.value = lists.has(chosen) ? chosen : '';
  }

  draw(said = '') {
    this.drawLists();
    const items = queue.items.filter(({ subject, match }) => this.fits(match.list, subject.name, match.name, match.matchedName, match.entry))
      .sort((a, b) => b.match.score - a.match.score);
    const past = this.decisions.filter(d => this.fits(d.list, d.subject.name, d.entryName, d.by, d.reason, d.id, d.entry));
    this.said.textContent = `${said} ${t('review.so', number(items.length), number(queue.size()), number(past.length))}`.trim();
    show(this.open, items.length === 0 && h('p', { class: 'note' }, t('review.empty')), this.some(items, i => this.item(i)));
    show(this.past, past.length === 0 && h('p', { class: 'small' }, t('review.none')), this.some(past, d => h('article', { class: 'card' },
      h('div', { class: 'head' }, pair(d.subject.name, d.entryName), listBadge(d.list)),
      particulars(d.subject), decided(d), h('p', { class: 'small' }, own(`${d.id} · ${d.entry}`)),
      this.shared.session?.decides && revoking(d, () => this.revoked(d)))));
  }

  /** The first ones; the others when they are asked for. */
  some(rows, card) {
    const more = h('button', { type: 'button', class: 'link', onclick: () => more.replaceWith(...rows.slice(AT_ONCE).map(card)) },
      t('review.more', number(rows.length - AT_ONCE)));
    return [rows.slice(0, AT_ONCE).map(card), rows.length > AT_ONCE && more];
  }

  item({ subject, match }) {
    return h('article', { class: 'card queued' },
      h('div', { class: 'head' }, pair(subject.name, match.name), listBadge(match.list), h('span', { class: 'score' }, t('match.scored', score(match.score)))),
      particulars(subject),
      definitions([[t('match.matched'), [own(match.matchedName), ` (${code('kind', match.matchedNameKind)})`]], [t('match.entry'), own(match.entry)]]),
      listed(match.entry),
      this.shared.session?.decides && deciding(match, subject, record => this.recorded(record)),
      h('button', { type: 'button', class: 'link', onclick: () => this.drop(subject, match) }, t('review.drop')));
  }

  recorded(record) {
    const said = [t('decision.recorded', record.id), record.replaces && `${t('decision.replaces')} ${record.replaces}`];
    this.load().then(() => this.next(said.filter(Boolean).join(' ')), e => tell(this.past, e));
  }

  revoked(decision) {
    this.load().then(() => {
      this.draw(t('revoke.recorded', decision.id));
      this.title.focus();
    }, e => tell(this.past, e));
  }

  drop(subject, match) {
    queue.drop(subject, match);
    this.next('');
  }

  /** Draws anew, and goes on with the next match. */
  next(said) {
    this.draw(said);
    (this.open.querySelector('.deciding summary, .queued summary') ?? this.title).focus();
  }
}
