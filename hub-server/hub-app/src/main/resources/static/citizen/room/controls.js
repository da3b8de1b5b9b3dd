import { find, make, nameOf, say, write } from './words.js';

const NOTICE = 8_000;
const FAULTS = { DENIED: 'DENIED', MISSING: 'MISSING', BUSY: 'BUSY' };

/** The row of controls, always in sight, and the notices above it. */
export class Controls {
  #room;
  #told = find('told');
  #front = true;

  constructor(room, stage) {
    this.#room = room;
    this.#press('microphone', () => room.setMicrophone(!room.media.microphone));
    this.#press('camera', () => room.setCamera(!room.media.camera));
    this.#press('turn', () => this.#turn());
    this.#press('cannot-hear', () => this.#cannotHear());
    this.#press('help', () => room.help(!room.me?.callsForHelp));
    this.#press('volume-open', () => this.#showVolume());
    this.#press('leave-open', () => find('leaving').showModal());
    find('volume').addEventListener('input', (event) => stage.setVolume(event.target.value / 100));
    find('leaving').addEventListener('close', () => find('leaving').returnValue === 'leave' && room.leave());
    room.addEventListener('media', () => this.#showMedia());
    room.addEventListener('view', () => this.#switch('help', room.me?.callsForHelp ?? false));
    room.addEventListener('notheard', (event) => this.#notHeard(event.detail.from));
  }

  /** Tells something for a while. */
  notice(text, kind = '') {
    const notice = make('p', `notice ${kind}`, text);
    this.#told.append(notice);
    setTimeout(() => notice.remove(), NOTICE);
  }

  #press(name, action) {
    find(name).addEventListener('click', action);
  }

  #switch(name, on) {
    find(name).setAttribute('aria-pressed', String(on));
  }

  #showMedia() {
    const { camera, microphone, faults } = this.#room.media;
    this.#switch('camera', camera);
    this.#switch('microphone', microphone);
    for (const device of ['camera', 'microphone']) this.#showFault(device, faults[device]);
    if (camera) this.#countCameras();
  }

  /** What is wrong with a device, how to mend it, and that it goes on without. */
  #showFault(device, fault) {
    const known = this.#told.querySelector(`[data-fault="${device}"]`);
    if (!fault) return known?.remove();
    const notice = known ?? this.#told.appendChild(this.#faultNotice(device));
    write(notice.querySelector('p'), say(FAULTS[fault] ?? 'FAILED', { device: say(device) }));
  }

  #faultNotice(device) {
    const notice = make('div', 'notice care');
    notice.dataset.fault = device;
    const again = make('button', '', say('retry'));
    again.type = 'button';
    again.addEventListener('click', () => {
      if (device === 'camera') this.#room.setCamera(true);
      else this.#room.setMicrophone(true);
    });
    notice.append(make('p'), again);
    return notice;
  }

  async #countCameras() {
    const devices = await navigator.mediaDevices.enumerateDevices();
    const several = devices.filter((each) => each.kind === 'videoinput').length > 1;
    find('turn').hidden = !(several && matchMedia('(pointer: coarse)').matches);
  }

  #turn() {
    this.#front = !this.#front;
    this.#room.setCamera(true, { facingMode: this.#front ? 'user' : 'environment' });
  }

  #cannotHear() {
    this.#room.cannotHear();
    this.notice(say('told'));
  }

  #notHeard(from) {
    const who = this.#room.view.participants.find((each) => each.id === from);
    if (who && from !== this.#room.self) this.notice(say('notHeard', { name: nameOf(who) }), 'care');
  }

  #showVolume() {
    const sheet = document.getElementById('volume');
    sheet.hidden = !sheet.hidden;
    find('volume-open').setAttribute('aria-expanded', String(!sheet.hidden));
    if (!sheet.hidden) find('volume').focus();
  }
}
