const PICTURE = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 25 } };
const SOUND = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
const KINDS = { camera: 'video', microphone: 'audio' };

/** Why a device gives nothing, as a word: DENIED, MISSING, BUSY, INSECURE, LOST or FAILED. */
export function nameFault(fault) {
  if (!navigator.mediaDevices) return 'INSECURE';
  switch (fault?.name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'DENIED';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'MISSING';
    case 'NotReadableError':
    case 'AbortError':
      return 'BUSY';
    default:
      return 'FAILED';
  }
}

/**
 * What a participant sends: camera, microphone, screen, each a track or null. A camera that is off is stopped, so that its
 * light goes off; a microphone that is off stays open but silent. `changed` is told after each change.
 */
export class Sending {
  camera = null;
  microphone = null;
  screen = null;
  stream = new MediaStream();
  /** Names the screen among the pictures; the same whatever is shown. */
  screenStream = new MediaStream();
  /** Of camera, microphone and screen: why it gives nothing although it was asked for; null if nothing is wrong. */
  faults = { camera: null, microphone: null, screen: null };
  #wanted = { camera: false, microphone: false };
  #choice = { camera: {}, microphone: {} };
  #changed;

  constructor(changed) {
    this.#changed = changed;
  }

  /** Asks for camera and microphone in one question; who has or allows but one goes on with that. */
  async start({ camera = true, microphone = true } = {}) {
    this.#wanted = { camera, microphone };
    if (camera && microphone) {
      try {
        const both = await this.#ask(['camera', 'microphone']);
        this.#take('camera', both.getVideoTracks()[0]);
        this.#take('microphone', both.getAudioTracks()[0]);
        return;
      } catch {
        // Each alone tells what is wrong with it.
      }
    }
    if (camera) await this.#open('camera');
    if (microphone) await this.#open('microphone');
  }

  /** Turns the camera on or off; `choice` are constraints such as a `deviceId` or a `facingMode`. */
  async setCamera(on, choice = null) {
    this.#wanted.camera = on;
    if (choice) this.#choice.camera = choice;
    if (on && (choice || !this.camera)) await this.#open('camera');
    if (!on) this.#take('camera', null);
  }

  /** Turns the microphone on or off. */
  async setMicrophone(on, choice = null) {
    this.#wanted.microphone = on;
    if (choice) this.#choice.microphone = choice;
    if (on && (choice || !this.microphone)) await this.#open('microphone');
    if (this.microphone) this.microphone.enabled = on;
    this.#changed();
  }

  /** Shows a screen or window of the participant's choice, or no more. */
  async setScreen(on) {
    this.faults.screen = null;
    if (!on) return this.#takeScreen(null);
    try {
      const shown = await navigator.mediaDevices.getDisplayMedia({ video: true, audio: false });
      this.#takeScreen(shown.getVideoTracks()[0]);
    } catch (fault) {
      this.faults.screen = nameFault(fault);
      this.#changed();
    }
  }

  /** Sends a track that comes from elsewhere, such as a canvas. */
  provide(name, track) {
    if (name === 'screen') this.#takeScreen(track);
    else this.#take(name, track);
  }

  /** Opens again what a phone has closed while it slept. */
  async wake() {
    for (const name of Object.keys(KINDS)) {
      if (this.#wanted[name] && !this[name] && this.faults[name] === 'LOST') await this.#open(name);
    }
  }

  media() {
    return {
      camera: this.camera?.readyState === 'live',
      microphone: this.microphone?.readyState === 'live' && this.microphone.enabled,
      screenStream: this.screen ? this.screenStream.id : null,
    };
  }

  stop() {
    this.#wanted = { camera: false, microphone: false };
    for (const name of Object.keys(KINDS)) this.#take(name, null);
    this.#takeScreen(null);
  }

  #ask(names) {
    const asked = { audio: false, video: false };
    if (names.includes('camera')) asked.video = { ...PICTURE, ...this.#choice.camera };
    if (names.includes('microphone')) asked.audio = { ...SOUND, ...this.#choice.microphone };
    return navigator.mediaDevices.getUserMedia(asked);
  }

  async #open(name) {
    try {
      // Phones open one camera at a time.
      if (name === 'camera') this.camera?.stop();
      const [track] = (await this.#ask([name])).getTracks();
      if (this.#wanted[name]) this.#take(name, track);
      else track.stop();
    } catch (fault) {
      this.#take(name, null);
      this.faults[name] = nameFault(fault);
      this.#changed();
    }
  }

  #take(name, track) {
    const before = this[name];
    this[name] = track;
    this.faults[name] = null;
    if (before && before !== track) {
      this.stream.removeTrack(before);
      before.onended = null;
      before.stop();
    }
    if (track) {
      this.stream.addTrack(track);
      track.onended = () => this.#loseTrack(name);
    }
    this.#changed();
  }

  #loseTrack(name) {
    this.#take(name, null);
    this.faults[name] = 'LOST';
    this.#changed();
    if (document.visibilityState === 'visible') this.#open(name);
  }

  #takeScreen(track) {
    this.screen?.stop();
    this.screen = track;
    if (track) track.onended = () => this.#takeScreen(null);
    this.#changed();
  }
}
