// Which lists and which rulebook are in use.
import { get } from './api.js';
import { definitions, h, number, show, t } from './dom.js';

const OLD_DAYS = 7;

export class Lists {
  constructor() {
    this.result = h('div', {});
    this.element = h('section', {}, h('h1', {}, t('lists.title')), h('p', { class: 'lead' }, t('lists.lead')), this.result);
  }

  opened() {
    get('/api/status').then(s => this.draw(s)).catch(e => show(this.result, h('p', { class: 'problem' }, e.message)));
  }

  draw({ rulebook, data, lists }) {
    const old = lists.lists.some(l => l.ageDays > OLD_DAYS);
    const remarks = [...lists.problems, ...lists.warnings];
    show(this.result,
      old && h('p', { class: 'note warn' }, t('lists.old', OLD_DAYS)),
      h('div', { class: 'card scroll' }, h('table', { id: 'lists' },
        h('thead', {}, h('tr', {}, h('th', {}, t('lists.list')), h('th', { class: 'number' }, t('lists.entries')),
          h('th', {}, t('lists.asOf')), h('th', { class: 'optional' }, t('lists.imported')), h('th', { class: 'number' }, t('lists.age')), h('th', {}, t('lists.source')))),
        h('tbody', {}, lists.lists.map(l => h('tr', {}, h('td', {}, h('span', { class: 'badge' }, l.list)), h('td', { class: 'number' }, number(l.entries)),
          h('td', {}, l.asOf ?? '–'), h('td', { class: 'optional' }, l.imported?.slice(0, 10) ?? '–'), h('td', { class: 'number' }, l.ageDays ?? '–'), h('td', {}, l.source ?? '–')))))),
      h('div', { class: 'card' }, h('h3', {}, t('lists.rulebook')), definitions([
        [t('lists.version'), `${rulebook.id} ${rulebook.version}`], [t('lists.covers'), rulebook.coversFrom], [t('lists.checked'), rulebook.checkedThrough],
        [t('lists.digest'), h('code', {}, rulebook.digest)], [t('lists.snapshot'), h('code', {}, data.snapshot)]])),
      remarks.length > 0 && h('details', { class: 'card' }, h('summary', {}, `${t('lists.remarks')} (${remarks.length})`), h('ul', {}, remarks.map(r => h('li', {}, r)))));
  }
}
