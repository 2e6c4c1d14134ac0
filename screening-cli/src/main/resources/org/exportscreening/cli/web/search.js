import { post } from './api.js';
import { code, countryName, definitions, field, h, number, percent, show, t } from './dom.js';
import { queue, matchDecision } from './review.js';

const TYPES = ['ENTITY', 'INDIVIDUAL', 'VESSEL', 'AIRCRAFT'];

export function countrySelect(countries, empty) {
  const named = countries.map(c => [c, countryName(c)]).sort((a, b) => a[1].localeCompare(b[1]));
  return h('select', {}, h('option', { value: '' }, empty ?? t('any')), named.map(([c, name]) => h('option', { value: c }, `${name} – ${c}`)));
}

/** One match, with the words that made it one. */
export function matchCard(match, subject, session) {
  const pairs = match.explanation.pairs;
  return h('article', { class: 'card match' },
    h('div', { class: 'head' },
      h('h3', {}, match.name),
      h('span', { class: 'badge' }, match.list),
      h('span', { class: 'score' }, percent(match.score))),
    h('meter', { min: 0, max: 1, value: match.score, 'aria-label': t('match.score') }),
    definitions([
      [t('match.matched'), `${match.matchedName} (${code('kind', match.matchedNameKind)})`],
      [t('match.type'), code('type', match.type)],
      [t('match.countries'), match.countries.map(countryName).join(', ')],
      [t('match.programs'), match.programs.join(', ')],
      [t('match.entry'), match.entry],
      [t('match.requirement'), match.licenseRequirement],
      [t('match.citations'), match.citations.join('; ')],
      [t('match.meaning'), match.meaning.effect],
      [t('match.action'), code('action', match.meaning.action)],
    ]),
    pairs.length > 0 && h('details', {}, h('summary', {}, t('match.words')),
      h('div', { class: 'scroll' }, h('table', {},
        h('thead', {}, h('tr', {}, [t('match.asked'), t('match.listed')].map(x => h('th', {}, x)),
          [t('match.similarity'), t('match.weight')].map(x => h('th', { class: 'number' }, x)))),
        h('tbody', {}, pairs.map(p => h('tr', {}, h('td', {}, p.query), h('td', {}, p.candidate),
          h('td', { class: 'number' }, percent(p.similarity)), h('td', { class: 'number' }, p.weight)))))),
      h('ul', { class: 'small' }, match.explanation.notes.map(n => h('li', {}, n)))),
    matchDecision(match, subject, session));
}

export class Search {
  constructor(shared) {
    this.shared = shared;
    this.name = h('input', { required: true, autocomplete: 'off', name: 'name', type: 'search', maxlength: 1000 });
    this.country = countrySelect(shared.facts.countries);
    this.type = h('select', {}, h('option', { value: '' }, t('any')), TYPES.map(x => h('option', { value: x.toLowerCase() }, code('type', x))));
    this.born = h('input', { placeholder: '1965-03-21', autocomplete: 'off' });
    this.problem = h('p', { class: 'problem', role: 'alert' });
    this.result = h('div', { id: 'search-result', 'aria-live': 'polite' });
    this.element = h('section', {},
      h('h1', {}, t('search.title')), h('p', { class: 'lead' }, t('search.lead')),
      h('form', { class: 'card', id: 'search-form', onsubmit: e => this.search(e) },
        h('div', { class: 'grid' },
          field(t('search.name'), this.name, true), field(t('search.country'), this.country),
          field(t('search.type'), this.type), field(t('search.born'), this.born)),
        this.problem,
        h('div', { class: 'buttons' }, h('button', { class: 'main' }, t('search.go')))),
      this.result);
    this.name.value = sessionStorage.getItem('search') ?? '';
    if (this.name.value) this.search();
  }

  async search(event) {
    event?.preventDefault();
    const subject = { name: this.name.value.trim() };
    if (this.country.value) subject.country = this.country.value;
    if (this.type.value) subject.type = this.type.value;
    if (this.born.value.trim()) subject.dob = this.born.value.trim();
    try {
      const answer = await post('/api/name', subject);
      sessionStorage.setItem('search', subject.name);
      this.problem.textContent = '';
      queue.take(subject, answer.matches);
      this.draw(subject, answer);
    } catch (e) {
      this.problem.textContent = e.message;
      show(this.result);
    }
  }

  draw(subject, answer) {
    const lists = Object.entries(answer.data.lists).map(([list, n]) => `${list} (${number(n)})`).join(', ');
    const title = answer.matches.length === 0 ? t('search.none') : t('search.found', number(answer.matchCount));
    show(this.result,
      h('h2', {}, title),
      h('p', { class: 'small' }, t('search.how', answer.query, answer.threshold, lists)),
      answer.matches.length === 0 && h('p', { class: 'note' }, t(answer.conclusive ? 'search.nothing' : 'search.inconclusive')),
      answer.notes.length > 0 && h('ul', { class: 'small' }, answer.notes.map(n => h('li', {}, n))),
      answer.matches.map(m => matchCard(m, subject, this.shared.session)));
  }
}
