/** Ends of a link after which it is not opened again. */
const FINAL = ['CLOSED', 'ELSEWHERE', 'RELEASED', 'BAD_MESSAGE', 'WRONG_PROTOCOL'];
const PROTOCOL = 1;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 10_000;
const OPENING = 10_000;
const ANSWER = 3_000;
const QUIET = 20_000;

/**
 * The link of one participant with the hub: opens a WebSocket with a fresh pass, and again whenever it is lost, until it
 * ends for good or is closed.
 *
 * `offer` gives a way in, `{link, pass}`, each time; it may throw `{reason}` to end for good. `heard` gets each event of the
 * hub; `told` gets `(state, reason)` with state `connecting`, `open`, `lost` or `ended`.
 */
export class Link {
  #offer;
  #heard;
  #told;
  #socket = null;
  #entered = false;
  #running = false;
  #pause = FIRST_PAUSE;
  #again = 0;
  #silence = 0;
  #attempt = 0;
  #wake = () => document.visibilityState === 'visible' && this.#check();
  #changed = () => this.#check();

  constructor(offer, heard, told) {
    this.#offer = offer;
    this.#heard = heard;
    this.#told = told;
  }

  /** Opens, `first` being an offer already at hand. */
  open(first = null) {
    if (this.#running) return;
    this.#running = true;
    this.#pause = FIRST_PAUSE;
    document.addEventListener('visibilitychange', this.#wake);
    for (const name of ['online', 'offline', 'pageshow']) addEventListener(name, this.#changed);
    navigator.connection?.addEventListener?.('change', this.#changed);
    this.#connect(first);
  }

  /** Says something; false if nobody hears it now. */
  say(message) {
    if (!this.#entered || this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(message));
    return true;
  }

  /** Closes for good. */
  close(reason = 'LEFT') {
    if (!this.#running) return;
    this.#running = false;
    clearTimeout(this.#again);
    document.removeEventListener('visibilitychange', this.#wake);
    for (const name of ['online', 'offline', 'pageshow']) removeEventListener(name, this.#changed);
    navigator.connection?.removeEventListener?.('change', this.#changed);
    this.#drop();
    this.#told('ended', reason);
  }

  async #connect(first) {
    const attempt = ++this.#attempt;
    this.#told('connecting');
    this.#listen(OPENING);
    try {
      const { link, pass } = first ?? (await this.#offer());
      if (this.#running && attempt === this.#attempt) this.#dial(link, pass);
    } catch (fault) {
      if (!this.#running || attempt !== this.#attempt) return;
      if (fault?.reason) this.close(fault.reason);
      else this.#lose();
    }
  }

  #dial(path, pass) {
    const address = new URL(path, location.href);
    address.protocol = address.protocol.replace('http', 'ws');
    const socket = new WebSocket(address);
    this.#socket = socket;
    socket.onopen = () => socket.send(JSON.stringify({ type: 'Enter', protocol: PROTOCOL, pass }));
    socket.onmessage = (event) => socket === this.#socket && this.#take(JSON.parse(event.data));
    socket.onclose = () => socket === this.#socket && this.#lose();
  }

  #take(event) {
    this.#listen(QUIET);
    if (event.type === 'Ended') {
      if (FINAL.includes(event.reason)) this.close(event.reason);
      else this.#lose(event.reason);
      return;
    }
    if (event.type === 'Entered') {
      this.#entered = true;
      this.#pause = FIRST_PAUSE;
      this.#told('open');
    }
    this.#heard(event);
  }

  /** After a while without a word the hub is asked for one; without an answer the link is dead, whatever the socket says. */
  #listen(patience) {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => (this.#entered ? this.#check() : this.#lose()), patience);
  }

  /** Something may have cut the link: ask the hub, or do not wait any longer to connect. */
  #check() {
    if (this.#entered) {
      clearTimeout(this.#silence);
      this.#silence = setTimeout(() => this.#lose(), ANSWER);
      this.say({ type: 'Renew' });
    } else if (this.#again && navigator.onLine !== false) {
      this.#pause = FIRST_PAUSE;
      clearTimeout(this.#again);
      this.#again = 0;
      this.#connect(null);
    }
  }

  #lose(reason) {
    this.#drop();
    this.#told('lost', reason);
    // Those whom the hub lost together must not come back together.
    const pause = reason === 'TOO_MANY' ? LONGEST_PAUSE : this.#pause * (0.5 + Math.random());
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
    clearTimeout(this.#again);
    this.#again = setTimeout(() => {
      this.#again = 0;
      this.#connect(null);
    }, pause);
  }

  #drop() {
    clearTimeout(this.#silence);
    this.#entered = false;
    this.#attempt++;
    this.#socket?.close();
    this.#socket = null;
  }
}
