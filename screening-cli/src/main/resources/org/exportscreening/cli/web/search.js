import { ask } from './api.js';
import { code, countryName, field, h, number, own, show, t, tell } from './dom.js';
import { queue } from './decision.js';
import { matchCard } from './match.js';

const TYPES = ['ENTITY', 'INDIVIDUAL', 'VESSEL', 'AIRCRAFT'];

export function countrySelect(countries, empty) {
  const named = countries.map(c => [c, countryName(c)]).sort((a, b) => a[1].localeCompare(b[1]));
  return h('select', {}, h('option', { value: '' }, empty ?? t('any')), named.map(([c, name]) => h('option', { value: c }, `${name} – ${c}`)));
}

export class Search {
  constructor(shared) {
    this.shared = shared;
    this.name = h('input', { required: true, autocomplete: 'off', name: 'name', type: 'search', maxlength: 1000 });
    this.country = countrySelect(shared.facts.countries);
    this.type = h('select', {}, h('option', { value: '' }, t('any')), TYPES.map(x => h('option', { value: x.toLowerCase() }, code('type', x))));
    this.born = h('input', { placeholder: '1965-03-21', autocomplete: 'off', name: 'dob' });
    this.problem = h('p', { class: 'problem', role: 'alert' });
    this.said = h('p', { class: 'hidden-label', role: 'status' });
    this.result = h('div', { id: 'search-result' });
    this.element = h('section', {},
      h('h1', {}, t('search.title')), h('p', { class: 'lead' }, t('search.lead')),
      h('form', { class: 'card', id: 'search-form', onsubmit: e => this.search(e) },
        h('div', { class: 'grid' },
          field(t('search.name'), this.name, true), field(t('search.country'), this.country),
          field(t('search.type'), this.type), field(t('search.born'), this.born)),
        this.problem,
        h('div', { class: 'buttons' }, h('button', { class: 'main' }, t('search.go')))),
      this.said, this.result);
    const kept = JSON.parse(sessionStorage.getItem('search') ?? 'null');
    if (kept) {
      [this.name.value, this.country.value, this.type.value, this.born.value] = kept;
      this.search();
    }
  }

  /** What was decided elsewhere since is shown. */
  opened() {
    if (this.result.hasChildNodes() && this.seen !== queue.recorded) this.search();
  }

  async search(event) {
    event?.preventDefault();
    this.seen = queue.recorded;
    const subject = { name: this.name.value.trim() };
    if (this.country.value) subject.country = this.country.value;
    if (this.type.value) subject.type = this.type.value;
    if (this.born.value.trim()) subject.dob = this.born.value.trim();
    try {
      const answer = await ask('/api/name', subject);
      sessionStorage.setItem('search', JSON.stringify([subject.name, this.country.value, this.type.value, this.born.value]));
      this.problem.textContent = '';
      queue.take(subject, answer.matches);
      this.draw(subject, answer);
    } catch (e) {
      tell(this.problem, e);
      show(this.result);
    }
  }

  draw(subject, answer) {
    const lists = answer.searched.map(list => code('list', list)).join(t('between'));
    const found = answer.matches.length === 0 ? t('search.none') : t('search.found', number(answer.matchCount));
    const [before, after] = t('search.how', '\n', answer.threshold).split('\n');
    this.said.textContent = found;
    show(this.result,
      h('h2', {}, found),
      h('p', { class: 'small' }, before, own(answer.query), after),
      h('details', { class: 'small' }, h('summary', {}, t('search.searched', answer.searched.length)), h('p', {}, lists)),
      answer.matches.length === 0 && h('p', { class: 'note' }, t(answer.conclusive ? 'search.nothing' : 'search.inconclusive')),
      answer.notes.length > 0 && h('ul', { class: 'small' }, answer.notes.map(n => h('li', {}, n))),
      answer.matches.map(m => matchCard(m, subject, this.shared.session)));
  }
}
