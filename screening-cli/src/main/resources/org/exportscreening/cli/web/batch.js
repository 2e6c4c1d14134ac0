// A file of names: uploaded, screened on the server as the batch command does, its matches taken into the review queue.
import { get, upload } from './api.js';
import { field, h, number, own, show, t, table, tell } from './dom.js';
import { queue } from './decision.js';

const KEY = 'files';
const LOOK_EVERY = 500;

export class BatchUpload {
  constructor(shared) {
    this.file = h('input', { type: 'file', accept: '.csv,.jsonl,text/csv', required: true });
    this.problem = h('p', { class: 'problem', role: 'alert' });
    this.said = h('p', { class: 'hidden-label', role: 'status' });
    this.jobs = h('div', {});
    this.element = h('section', {},
      h('h1', {}, t('batch.title')), h('p', { class: 'lead' }, t('batch.lead')),
      h('form', { class: 'card', id: 'batch-form', onsubmit: e => this.start(e) },
        field(t('batch.file'), this.file), h('p', { class: 'small' }, t('batch.limits')), this.problem,
        h('div', { class: 'buttons' }, h('button', { class: 'main', disabled: !shared.session }, t('batch.go')))),
      this.said, this.jobs);
    this.kept = shared.session ? JSON.parse(sessionStorage.getItem(KEY) ?? '[]') : [];
    this.kept.forEach(id => this.again(id));
  }

  async start(event) {
    event.preventDefault();
    const file = this.file.files[0];
    try {
      this.problem.textContent = '';
      const job = await upload(`/api/batches?name=${encodeURIComponent(file.name)}`, file);
      this.kept.push(job.id);
      sessionStorage.setItem(KEY, JSON.stringify(this.kept));
      await this.watch(job, this.place(), true);
    } catch (e) {
      tell(this.problem, e);
    }
  }

  place() {
    const place = h('article', { class: 'card job' });
    this.jobs.prepend(place);
    return place;
  }

  /** A file of before a reload; the server forgets the oldest, and all of them when it ends. */
  async again(id) {
    const place = this.place();
    try {
      await this.watch(await get(`/api/batches/${id}`), place, false);
    } catch {
      place.remove();
    }
  }

  async watch(begun, place, fresh) {
    let job = begun;
    while (job.state === 'WAITING' || job.state === 'RUNNING') {
      this.draw(job, place);
      await new Promise(done => setTimeout(done, LOOK_EVERY));
      job = await get(`/api/batches/${begun.id}`);
    }
    const taken = fresh && job.state === 'DONE' && job.matches > 0 ? await this.take(job) : 0;
    this.draw(job, place, taken);
    this.said.textContent = `${job.name}: ${t(`batch.${job.state}`)}`;
  }

  /** What was found first goes into the review queue. */
  async take(job) {
    const { rows } = await get(`/api/batches/${job.id}/matches`);
    const before = queue.size();
    rows.forEach(row => queue.take(row.subject, row.matches));
    return queue.size() - before;
  }

  draw(job, place, taken = 0) {
    const rate = job.seconds > 0 ? job.rows / job.seconds : 0;
    const left = rate > 0 ? Math.max(0, Math.round((job.lines - job.rows) / rate)) : 0;
    const running = job.state === 'RUNNING';
    show(place,
      h('div', { class: 'head' }, h('h2', {}, own(job.name)),
        h('span', { class: `badge ${job.state === 'FAILED' ? 'bad' : job.state === 'DONE' ? 'good' : ''}` }, t(`batch.${job.state}`))),
      (running || job.state === 'WAITING') && h('progress', { max: Math.max(1, job.lines), value: job.rows, 'aria-label': job.name }),
      h('p', {}, t('batch.so', number(job.rows), number(job.matches), number(job.errors)),
        running && rate > 0 && ` ${t('batch.left', number(Math.round(rate)), number(left))}`),
      job.error && h('p', { class: 'problem' }, own(job.error)),
      job.problems.length > 0 && h('details', {}, h('summary', {}, t('batch.problems')),
        table(t('batch.problems'), [[t('batch.line'), true], [t('batch.problem')]], job.problems.map(p => [number(p.line), own(p.error)]))),
      taken > 0 && h('p', {}, t('batch.taken', number(taken)), ' ', h('a', { href: '#review' }, t('tab.review'))),
      job.state === 'DONE' && h('div', { class: 'buttons' },
        h('a', { class: 'button', href: `/api/batches/${job.id}/result`, download: `${job.id}.jsonl` }, t('batch.save'))));
  }
}
