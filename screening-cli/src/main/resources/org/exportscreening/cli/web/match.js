// A match: what is listed, why it was found, what it means, what the list says in full.
import { get } from './api.js';
import { cites, code, countryName, definitions, h, opening, own, score, show, t, table, tell } from './dom.js';
import { matchDecision } from './decision.js';

export const listBadge = list => h('span', { class: 'badge', title: list }, code('list', list));

/** What was stated of a party beside its name. */
export function particulars(subject) {
  const stated = [subject.country && countryName(subject.country), subject.type && code('type', subject.type.toUpperCase()),
    subject.dob ?? subject.dateOfBirth, subject.address, ...(subject.identifiers ?? [])].filter(Boolean);
  return stated.length > 0 && h('p', { class: 'small' }, t('match.stated'), ' ', own(stated.join('; ')));
}

function why(explanation) {
  return opening(t('match.why'), () => [
    explanation.pairs.length > 0 && table(t('match.words'),
      [[t('match.asked')], [t('match.listed')], [t('match.similarity'), true], [t('match.weight'), true]],
      explanation.pairs.map(p => [own(p.query), own(p.candidate), score(p.similarity), p.weight])),
    h('ul', { class: 'small' }, explanation.notes.map(n => h('li', {}, n)))]);
}

/** How applications are reviewed: one of our codes, or the list's own words. */
const policy = said => said && (code('policy', said) === said ? own(said) : code('policy', said));

function full(entry) {
  const p = entry.particulars;
  const several = list => list.length > 0 && h('ul', {}, list.map(x => h('li', {}, x)));
  const plain = list => several(list.map(own));
  return definitions([
    [t('entry.names'), several(entry.names.map(n => [own(n.text), ` (${code('kind', n.kind)})`]))],
    [t('entry.addresses'), plain(entry.addresses.map(a => [a.text, a.country && countryName(a.country)].filter(Boolean).join(' – ')))],
    [t('entry.identifiers'), plain(entry.identifiers.map(i => [i.type, i.number, i.country].filter(Boolean).join(' ')))],
    [t('search.born'), plain(p.datesOfBirth)], [t('entry.birthPlaces'), plain(p.placesOfBirth)],
    [t('entry.nationalities'), plain([...p.nationalities, ...p.citizenships])],
    [t('entry.vessel'), plain(Object.values(p.vessel))],
    [t('match.programs'), own(entry.programs.join(', '))],
    [t('match.requirement'), own(entry.licenseRequirement)], [t('entry.policy'), policy(entry.licensePolicy)],
    [t('match.citations'), cites(entry.citations)], [t('entry.from'), entry.from], [t('entry.to'), entry.to],
    [t('entry.remarks'), own(entry.remarks)],
    [t('entry.source'), entry.source && own(`${entry.source}:${entry.line}`)]]);
}

/** The entry as the list has it, fetched when somebody wants to see it. */
export function listed(id) {
  return opening(t('entry.title'), () => {
    const place = h('div', { class: 'entry', role: 'status' }, t('wait'));
    get(`/api/entry?id=${encodeURIComponent(id)}`).then(entry => show(place, full(entry)), e => tell(place, e));
    return place;
  });
}

/** One match, with what made it one. */
export function matchCard(match, subject, session) {
  const meaning = match.meaning;
  return h('article', { class: 'card match' },
    h('div', { class: 'head' },
      h('h3', {}, own(match.name)),
      listBadge(match.list),
      h('span', { class: 'score' }, t('match.scored', score(match.score)))),
    h('meter', { min: 0, max: 1, value: match.score, 'aria-label': t('match.score') }),
    definitions([
      [t('match.matched'), [own(match.matchedName), ` (${code('kind', match.matchedNameKind)})`]],
      [t('match.type'), code('type', match.type)],
      [t('match.countries'), match.countries.map(countryName).join(', ')],
      [t('match.meaning'), meaning.effect],
      [t('match.basis'), [meaning.agency, ' · ', own(meaning.legalBasis)]],
      [t('match.action'), h('strong', {}, code('action', meaning.action))],
      [t('match.requirement'), own(match.licenseRequirement)],
      [t('match.programs'), own(match.programs.join(', '))],
      [t('match.citations'), cites(match.citations)],
      [t('match.entry'), own(match.entry)],
    ]),
    why(match.explanation),
    listed(match.entry),
    matchDecision(match, subject, session));
}
