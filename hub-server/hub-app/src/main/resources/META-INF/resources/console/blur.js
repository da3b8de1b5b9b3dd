/**
 * The blurred background of one's own picture, where the platform can do it.
 *
 * `state` is OFF, COMING, ON or IMPOSSIBLE; `changed` is told after each change.
 */
export class Blur {
  state = 'OFF';
  #room;
  #changed;

  constructor(room, changed) {
    this.#room = room;
    this.#changed = changed;
  }

  async toggle() {
    const wanted = this.state !== 'ON';
    this.#enter('COMING');
    this.#enter((await this.#apply(wanted)) && wanted ? 'ON' : wanted ? 'IMPOSSIBLE' : 'OFF');
  }

  /** Turns the camera; a fresh one is blurred again. */
  async around(turn) {
    await turn();
    if (this.state === 'ON' && !(await this.#apply(true))) this.#enter('IMPOSSIBLE');
  }

  stop() {}

  async #apply(backgroundBlur) {
    const [camera] = this.#room.media.stream.getVideoTracks();
    if (!camera) return true;
    if (!camera.getCapabilities?.().backgroundBlur?.includes(backgroundBlur)) return false;
    await camera.applyConstraints({ backgroundBlur });
    return camera.getSettings().backgroundBlur === backgroundBlur;
  }

  #enter(state) {
    this.state = state;
    this.#changed();
  }
}
