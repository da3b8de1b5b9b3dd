import { find, say, write } from './words.js';

const LISTENING = 4_000;

/** The citizen's own test while the expert is on the way: is the picture bright, is the voice heard, is the tone. */
export class Check {
  #room;
  #found = { camera: 'UNKNOWN', microphone: 'UNKNOWN', speaker: 'UNKNOWN' };
  #lens = null;

  constructor(room) {
    this.#room = room;
    find('listen').addEventListener('click', () => this.#listen());
    find('play').addEventListener('click', () => this.#play());
    find('yes').addEventListener('click', () => this.#hear('GOOD'));
    find('no').addEventListener('click', () => this.#hear('WEAK'));
    room.addEventListener('media', () => this.#look());
  }

  async #look() {
    const [lens = null] = this.#room.media.stream.getVideoTracks();
    if (lens === this.#lens && (lens || this.#found.camera === 'NONE')) return;
    this.#lens = lens;
    const finding = await this.#room.testCamera();
    if (lens !== this.#lens) return;
    write(find('camera-told'), lens ? `${say('camera')}: ${say(finding === 'GOOD' ? 'works' : 'darkness')}` : '');
    this.#tell('camera', finding);
  }

  async #listen() {
    const meter = find('level');
    find('listen').disabled = true;
    write(find('microphone-told'), say('testing'));
    const finding = await this.#room.testMicrophone(LISTENING, (level) => {
      meter.value = level;
    });
    meter.value = 0;
    find('listen').disabled = false;
    write(find('microphone-told'), `${say('microphone')}: ${say(finding === 'GOOD' ? 'works' : 'silence')}`);
    this.#tell('microphone', finding);
  }

  async #play() {
    find('play').disabled = true;
    await this.#room.playTone();
    find('play').disabled = false;
    find('heard').hidden = false;
    find('yes').focus();
  }

  #hear(finding) {
    find('heard').hidden = true;
    write(find('speaker-told'), say(finding === 'GOOD' ? 'works' : 'quiet'));
    find('play').focus();
    this.#tell('speaker', finding);
  }

  #tell(part, finding) {
    if (this.#found[part] === finding) return;
    this.#found[part] = finding;
    this.#room.tellTest({ ...this.#found });
  }
}
