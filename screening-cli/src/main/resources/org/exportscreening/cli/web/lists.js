// Which lists and which rulebook are in use.
import { get } from './api.js';
import { code, definitions, h, number, own, show, t, table, tell } from './dom.js';

const OLD_DAYS = 7;

export class Lists {
  constructor() {
    this.problem = h('p', { class: 'problem', role: 'alert' });
    this.result = h('div', {});
    this.element = h('section', {}, h('h1', {}, t('lists.title')), h('p', { class: 'lead' }, t('lists.lead')), this.problem, this.result);
  }

  opened() {
    get('/api/status').then(s => this.draw(s)).catch(e => tell(this.problem, e));
  }

  draw({ rulebook, data, lists }) {
    const old = lists.lists.some(l => l.ageDays > OLD_DAYS);
    const remarks = [...lists.problems, ...lists.warnings];
    show(this.result,
      old && h('p', { class: 'note warn' }, t('lists.old', OLD_DAYS)),
      h('div', { class: 'card' }, table(t('lists.title'),
        [[t('lists.list')], [t('lists.entries'), true], [t('lists.asOf')], [t('lists.imported'), false, 'optional'],
          [t('lists.age'), true], [t('lists.source'), false, 'optional']],
        lists.lists.map(l => [[code('list', l.list), ' ', h('span', { class: 'badge', translate: 'no' }, l.list)], number(l.entries), l.asOf ?? '–',
          l.imported?.slice(0, 10) ?? '–', l.ageDays ?? '–', own(l.source) ?? '–']), { id: 'lists' })),
      h('div', { class: 'card' }, h('h2', {}, t('lists.rulebook')), definitions([
        [t('lists.version'), own(`${rulebook.id} ${rulebook.version}`)], [t('lists.covers'), rulebook.coversFrom], [t('lists.checked'), rulebook.checkedThrough],
        [t('lists.digest'), h('code', {}, rulebook.digest)], [t('lists.snapshot'), h('code', {}, data.snapshot)]])),
      remarks.length > 0 && h('details', { class: 'card' }, h('summary', {}, `${t('lists.remarks')} (${remarks.length})`), h('ul', {}, remarks.map(r => h('li', {}, own(r))))));
  }
}
