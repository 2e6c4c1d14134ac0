// A transaction as an interview: what is known goes into the transaction's JSON, what the answer waits for is asked.
import { ask } from './api.js';
import { code, field, h, number, show, t, tell } from './dom.js';
import { grounds, outcomeCard } from './determination.js';
import { withValue } from './inputs.js';
import { questions } from './questions.js';
import { queue } from './decision.js';
import { matchCard } from './match.js';
import { countrySelect } from './search.js';

const KEY = 'interview';
const today = () => new Date().toLocaleDateString('sv');

export class Interview {
  constructor(shared) {
    this.shared = shared;
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    this.transaction = kept?.transaction ?? null;
    this.history = kept?.history ?? [];
    this.later = new Set(kept?.later ?? []);
    this.start = h('div', {});
    this.problem = h('p', { class: 'problem', role: 'alert' });
    this.said = h('p', { class: 'hidden-label', role: 'status' });
    this.result = h('div', {});
    this.element = h('section', {},
      h('h1', {}, t('transaction.title')), h('p', { class: 'lead' }, t('transaction.lead')), this.start, this.problem, this.said, this.result);
    this.drawStart();
    if (this.transaction) this.determine(this.transaction, false);
  }

  drawStart() {
    if (this.transaction) {
      this.json = h('textarea', { rows: 8, spellcheck: 'false', 'aria-label': t('transaction.json') });
      this.json.value = JSON.stringify(this.transaction, null, 2);
      show(this.start, h('div', { class: 'buttons' },
        h('button', { type: 'button', id: 'back', disabled: this.history.length === 0, onclick: () => this.back() }, t('transaction.back')),
        h('button', { type: 'button', id: 'again', onclick: () => this.again() }, t('transaction.again'))),
      h('details', { class: 'card' }, h('summary', {}, t('transaction.json')), this.json,
        h('div', { class: 'buttons' }, h('button', { type: 'button', onclick: () => this.typed() }, t('transaction.apply')))));
      return;
    }
    const countries = this.shared.facts.countries;
    const kinds = this.shared.facts.facts.find(f => f.path === 'kind').values;
    const roles = this.shared.facts.facts.find(f => f.path === 'parties[].role').values;
    const date = h('input', { type: 'date', name: 'date', value: today(), required: true });
    const kind = h('select', {}, kinds.map(k => h('option', { value: k }, code('symbol', k))));
    const from = countrySelect(countries, t('choose'));
    const to = countrySelect(countries, t('choose'));
    const eccn = h('input', { placeholder: '3A090.a', autocomplete: 'off', name: 'eccn' });
    const description = h('input', { autocomplete: 'off' });
    const name = h('input', { autocomplete: 'off', name: 'party' });
    const role = h('select', {}, roles.map(r => h('option', { value: r, selected: r === 'END_USER' }, code('symbol', r))));
    const country = countrySelect(countries, t('choose'));
    from.name = 'from';
    to.name = 'destination';
    from.value = 'US';
    const begin = event => {
      event.preventDefault();
      const transaction = { date: date.value, kind: kind.value, from: from.value, destination: to.value,
        item: { eccn: eccn.value.trim(), description: description.value.trim() } };
      if (name.value.trim()) transaction.parties = [{ role: role.value, name: name.value.trim(), country: country.value || to.value }];
      this.determine(JSON.parse(JSON.stringify(transaction, (key, value) => value === '' ? undefined : value)), true);
    };
    show(this.start, h('form', { class: 'card', id: 'transaction-form', onsubmit: begin },
      h('div', { class: 'grid' },
        field(t('transaction.date'), date), field(t('transaction.kind'), kind), field(t('transaction.from'), from),
        field(t('transaction.destination'), to), field(t('transaction.eccn'), eccn), field(t('transaction.description'), description),
        field(t('transaction.party'), name), field(t('transaction.role'), role), field(t('transaction.partyCountry'), country)),
      h('p', { class: 'small' }, t('transaction.unknown')),
      h('div', { class: 'buttons' }, h('button', { class: 'main' }, t('transaction.go')))));
  }

  keep() {
    sessionStorage.setItem(KEY, JSON.stringify({ transaction: this.transaction, history: this.history.slice(-50), later: [...this.later] }));
  }

  again() {
    sessionStorage.removeItem(KEY);
    this.transaction = null;
    this.history = [];
    this.later.clear();
    this.problem.textContent = '';
    show(this.result);
    this.drawStart();
    this.start.querySelector('input')?.focus();
  }

  back() {
    const before = this.history.pop();
    this.transaction = null;
    this.determine(before, true);
  }

  typed() {
    try {
      this.determine(JSON.parse(this.json.value), true);
    } catch {
      this.problem.textContent = t('transaction.notJson');
    }
  }

  /** What was decided elsewhere since counts. */
  opened() {
    if (this.transaction && this.seen !== queue.recorded) this.determine(this.transaction, false);
  }

  async determine(transaction, focus) {
    this.seen = queue.recorded;
    try {
      const d = await ask('/api/transaction', transaction);
      if (this.transaction && this.transaction !== transaction) this.history.push(this.transaction);
      this.transaction = transaction;
      this.problem.textContent = '';
      this.keep();
      this.drawStart();
      this.draw(d);
      if (focus) {
        (this.result.querySelector('.question input, .question select') ?? this.result.querySelector('#outcome')).focus({ preventScroll: true });
        this.result.querySelector('#outcome').scrollIntoView({ block: 'nearest' });
      }
    } catch (e) {
      tell(this.problem, e);
    }
  }

  subject(match) {
    const party = this.transaction.parties[match.party];
    const subject = { name: party.name };
    for (const member of ['country', 'address']) if (party[member]) subject[member] = party[member];
    return subject;
  }

  draw(d) {
    d.matches.forEach(m => queue.take(this.subject(m), [m]));
    const open = d.missing.filter(q => !this.later.has(q.fact));
    const set = (path, value) => this.determine(withValue(this.transaction, path, value), true);
    const unknown = path => {
      this.later.add(path);
      const plain = path.replace(/\[\d+]/g, '');
      const known = this.transaction.cannotDetermine ?? [];
      this.determine({ ...this.transaction, cannotDetermine: known.includes(plain) ? known : [...known, plain] }, true);
    };
    const later = path => {
      this.later.add(path);
      this.keep();
      this.draw(d);
    };
    show(this.result,
      outcomeCard(d),
      open.length > 0 && h('h2', {}, t('question.title', number(d.missing.length))),
      questions(open, this.shared.facts, set, unknown, later),
      open.length < d.missing.length && h('button', { type: 'button', class: 'link', onclick: () => { this.later.clear(); this.draw(d); } },
        t('question.postponed', d.missing.length - open.length)),
      d.matches.length > 0 && h('h2', {}, t('determination.matches')),
      d.matches.map(m => matchCard(m, this.subject(m), this.shared.session)),
      grounds(d, this.transaction, this.shared.session));
    this.said.textContent = `${code('outcome', d.outcome)}. ${t('question.title', number(d.missing.length))}`;
  }
}
