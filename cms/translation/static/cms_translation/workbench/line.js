/* A text beside its original: it saves itself while somebody types, warns, and hears what others
   write. */
import { ask } from './ask.js';
import { reloadPreview } from './preview.js';
import { follow, showProgress, tell, workbench } from './screen.js';

const SAVE_AFTER = 1200;
const CHECK_AFTER = 500;
const TRY_AGAIN_AFTER = 5000;

export class Line {
  constructor(item) {
    this.item = item;
    this.form = item.querySelector('[data-form]');
    this.field = this.form.elements.text;
    this.findings = item.querySelector('[data-findings]');
    this.other = item.querySelector('[data-other]');
    // What the server has; what is in the field and differs from it has not been saved.
    this.known = this.field.value;
    this.timers = {};
    // Grows with whatever happens to the text here: an answer asked for before that is old.
    this.turn = 0;
    this.saving = null;
    if (this.field.readOnly) return;
    this.field.addEventListener('input', () => this.typed());
    this.field.addEventListener('blur', () => this.dirty && this.save());
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      const button = event.submitter;
      if (button && button.name === 'instead') this.put(button.value);
      this.save(true);
    });
    item.addEventListener('click', (event) => this.clicked(event));
    item
      .querySelector('[data-similar-key]')
      ?.addEventListener('toggle', (event) => event.target.open && this.showSimilar(event.target));
    // Somebody may write before this script is there.
    if (document.activeElement === this.field && this.known !== this.field.defaultValue) {
      this.known = this.field.defaultValue;
      this.typed();
    }
  }

  get key() {
    return this.item.dataset.line;
  }

  get dirty() {
    return this.field.value !== this.known;
  }

  get toDo() {
    return ['open', 'changed', 'machine'].some((stage) =>
      this.item.classList.contains(`workbench-line--${stage}`),
    );
  }

  later(name, wait, act) {
    clearTimeout(this.timers[name]);
    this.timers[name] = setTimeout(act, wait);
  }

  typed() {
    this.turn += 1;
    this.dropNews();
    this.later('save', SAVE_AFTER, () => this.dirty && this.save());
    this.later('check', CHECK_AFTER, () => this.check());
  }

  /** What readers will see was told of the text as the page was loaded. */
  dropNews() {
    this.item.querySelector('[data-as-loaded]')?.remove();
  }

  put(text) {
    this.field.value = text;
    this.typed();
    this.field.focus();
  }

  async check() {
    const text = this.field.value;
    const [status, said] = await ask(workbench.dataset.check, this.form);
    if (text !== this.field.value) return;
    this.warn(status === 200 ? said.findings : [{ text: said.error, grave: true }]);
  }

  warn(findings) {
    this.findings.replaceChildren(
      ...findings.map(({ text, grave, accepted }) => {
        const row = document.createElement('li');
        row.textContent = text;
        row.classList.toggle('workbench-line__grave', grave);
        if (accepted) {
          const by = document.createElement('span');
          by.className = 'workbench-line__by';
          by.textContent = accepted;
          row.classList.add('workbench-line__accepted');
          row.append(' ', by);
        }
        return row;
      }),
    );
  }

  /** Saves one after the other, so that what was typed last is what stays. */
  async save() {
    clearTimeout(this.timers.save);
    while (this.saving) await this.saving;
    this.saving = this.send();
    try {
      return await this.saving;
    } finally {
      this.saving = null;
    }
  }

  async send() {
    const text = this.field.value;
    tell(workbench.dataset.saving);
    let status;
    let said;
    try {
      [status, said] = await ask(this.form.action, this.form);
    } catch {
      tell(workbench.dataset.lost, true);
      this.later('save', TRY_AGAIN_AFTER, () => this.save());
      return false;
    }
    if (status === 409) {
      this.showOther(said);
      tell('');
      return false;
    }
    if (status !== 200) {
      tell(said.error, true);
      if (status === 401) this.later('save', TRY_AGAIN_AFTER, () => this.save());
      else this.warn([{ text: said.error, grave: true }]);
      return false;
    }
    this.known = text;
    this.turn += 1;
    this.other.hidden = true;
    this.take(said);
    tell(said.error || said.saved, Boolean(said.error));
    showProgress(said);
    follow();
    reloadPreview();
    return true;
  }

  take(said) {
    if (said.seen === undefined) return;
    this.form.elements.seen.value = said.seen;
    this.mark(said);
    if (said.findings) this.warn(said.findings);
  }

  mark({ stage, stage_label: label }) {
    this.dropNews();
    for (const name of [...this.item.classList]) {
      if (name.startsWith('workbench-line--')) this.item.classList.remove(name);
    }
    this.item.classList.add(`workbench-line--${stage}`);
    this.item.querySelector('[data-stage]').textContent = label;
    const same = this.item.querySelector('[data-same]');
    if (same) same.hidden = stage !== 'open';
    if (stage === 'changed' || stage === 'machine') return;
    this.item.querySelector('.translation-severity')?.remove();
    const save = this.item.querySelector('[data-save]');
    if (save) save.textContent = workbench.dataset.saveLabel;
  }

  showOther({ error, theirs, seen }) {
    this.theirs = { text: theirs, seen };
    this.other.querySelector('[data-other-said]').textContent = error;
    this.other.querySelector('[data-theirs]').textContent = theirs;
    this.other.hidden = false;
  }

  clicked(event) {
    const button = event.target.closest('button');
    if (!button) return;
    const { dataset } = button;
    if ('keepMine' in dataset) {
      this.form.elements.seen.value = this.theirs.seen;
      this.save();
    } else if ('takeTheirs' in dataset) {
      this.form.elements.seen.value = this.theirs.seen;
      this.field.value = this.theirs.text;
      this.known = this.theirs.text;
      this.other.hidden = true;
      this.check();
    } else if ('term' in dataset) this.insert(dataset.term);
    else if ('open' in dataset) this.insert(dataset.open, dataset.close);
    else if ('use' in dataset) this.put(dataset.use);
    else if ('draft' in dataset) this.draft(button);
  }

  insert(before, after = '') {
    const { selectionStart: start, selectionEnd: end, value } = this.field;
    const words = after ? value.slice(start, end) : '';
    this.field.setRangeText(before + words + after, start, end, 'end');
    this.field.focus();
    this.typed();
  }

  /** Asks the machine, which takes its time: what is typed meanwhile stays, and so does the place
      where somebody types. */
  async draft(button) {
    const { turn } = this;
    const begun = this.field.value;
    button.disabled = true;
    let status;
    let said;
    try {
      [status, said] = await ask(workbench.dataset.draft, this.form);
    } catch {
      tell(workbench.dataset.lost, true);
      return;
    } finally {
      button.disabled = false;
    }
    while (this.saving) await this.saving;
    if (status === 409) {
      this.showOther(said);
      return;
    }
    if (status !== 200) {
      this.warn([{ text: said.error, grave: true }]);
      return;
    }
    showProgress(said);
    if (this.turn !== turn || this.field.value !== begun) {
      // What was saved meanwhile is no draft, and is in the field already.
      const drafted = said.seen !== this.form.elements.seen.value;
      if (drafted && said.text !== this.field.value && this.other.hidden) {
        this.showOther({ error: workbench.dataset.drafted, theirs: said.text, seen: said.seen });
      }
      return;
    }
    this.turn += 1;
    this.field.value = said.text;
    this.known = said.text;
    this.take(said);
    if (document.activeElement === document.body) this.field.focus();
  }

  async showSimilar(details) {
    if (details.dataset.asked) return;
    details.dataset.asked = 'yes';
    const [, said] = await ask(`${workbench.dataset.similar}?key=${details.dataset.similarKey}`);
    if (said.html) details.querySelector('[data-similar-found]').innerHTML = said.html;
  }

  /** What the server had when it was asked, written by somebody else; what is being typed, or was
      typed since, stays. */
  hear(theirs, turn) {
    if (turn !== this.turn) return;
    if (theirs.seen === this.form.elements.seen.value || this.saving) return;
    if (this.dirty || document.activeElement === this.field) return;
    this.form.elements.seen.value = theirs.seen;
    this.field.value = theirs.text;
    this.known = theirs.text;
    this.mark(theirs);
  }
}
