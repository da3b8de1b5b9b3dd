import { toPdf } from './pdf.js';
import { find, make, say, write } from './words.js';

const LONGEST_SIDE = 2_000;
const QUALITY = 0.85;

/** The request for a document: its pages are photographed or chosen, looked at, and sent by the citizen's own hand. */
export class Paper {
  #room;
  #sheet = find('paper');
  #told = find('paper-told');
  #pages = find('pages');
  #request = null;
  #pictures = [];

  constructor(room) {
    this.#room = room;
    for (const name of ['shoot', 'choose']) {
      find(name)
        .querySelector('input')
        .addEventListener('change', (event) => this.#take(event.target));
    }
    find('send').addEventListener('click', () => this.#send(toPdf(this.#pictures)));
    find('again').addEventListener('click', () => this.#clear());
    find('decline').addEventListener('click', () => room.declinePhoto(this.#request));
    room.addEventListener('view', () => this.#follow(room.view.photo));
  }

  #follow(photo) {
    const asked = photo?.state === 'ASKED' ? photo.id : null;
    if (asked === this.#request) return;
    this.#request = asked;
    this.#clear();
    this.#sheet.hidden = !asked;
    if (asked) this.#sheet.querySelector('input').focus();
  }

  async #take(input) {
    const [file] = input.files;
    input.value = '';
    if (!file) return;
    if (file.type === 'application/pdf') return this.#send(file);
    try {
      this.#pictures.push(await shrink(file));
      this.#draw();
    } catch {
      write(this.#told, say('notSent'));
    }
  }

  async #send(paper) {
    this.#busy(true);
    write(this.#told, say('sending'));
    try {
      await this.#room.uploadPhoto(this.#request, paper);
      write(this.#told, say('sent'));
    } catch {
      write(this.#told, say('notSent'));
    } finally {
      this.#busy(false);
    }
  }

  #busy(busy) {
    this.#sheet.querySelectorAll('button, input').forEach((control) => {
      control.disabled = busy;
    });
  }

  #clear() {
    this.#pictures = [];
    write(this.#told, '');
    this.#draw();
  }

  #draw() {
    const some = this.#pictures.length > 0;
    this.#pages.replaceChildren(...this.#pictures.map(({ canvas }) => canvas));
    if (some) write(this.#told, say('pages', { count: this.#pictures.length }));
    find('send').hidden = !some;
    find('again').hidden = !some;
    find('choose').hidden = some;
    find('first').hidden = some;
    find('more').hidden = !some;
    find('shoot').classList.toggle('main', !some);
  }
}

/** A picture made small enough to send, upright as it was taken, with its copy to look at. */
async function shrink(file) {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = make('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const brush = canvas.getContext('2d');
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  canvas.setAttribute('aria-hidden', 'true');
  const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return { bytes, width: canvas.width, height: canvas.height, canvas };
}
