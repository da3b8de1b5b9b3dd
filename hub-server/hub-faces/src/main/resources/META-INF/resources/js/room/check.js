const DARK = 16;
const QUIET = 0.01;

/** Whether the camera gives a picture and not only darkness. */
export async function testCamera(track) {
  if (!track) return 'NONE';
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream([track]);
  try {
    await video.play();
    await wait(500);
    return brightnessOf(video) > DARK ? 'GOOD' : 'WEAK';
  } catch {
    return 'WEAK';
  } finally {
    video.srcObject = null;
  }
}

/** Mean brightness of a picture, 0 to 255. */
export function brightnessOf(video) {
  const canvas = Object.assign(document.createElement('canvas'), { width: 32, height: 24 });
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  brush.drawImage(video, 0, 0, 32, 24);
  const { data } = brush.getImageData(0, 0, 32, 24);
  let sum = 0;
  for (let i = 0; i < data.length; i += 4) sum += 0.299 * data[i] + 0.587 * data[i + 1] + 0.114 * data[i + 2];
  return sum / (data.length / 4);
}

/** Whether the microphone hears something within a while; `level` is told how loud it is, 0 to 1. */
export async function testMicrophone(track, milliseconds = 3_000, level = () => {}) {
  if (!track) return 'NONE';
  const meter = new Meter(track);
  try {
    let loudest = 0;
    const end = performance.now() + milliseconds;
    while (performance.now() < end) {
      await wait(100);
      const now = meter.level();
      loudest = Math.max(loudest, now);
      level(now);
    }
    return loudest > QUIET ? 'GOOD' : 'WEAK';
  } finally {
    meter.close();
  }
}

/** How loud a sound is. Needs a touch on the page before, as every sound does. */
export class Meter {
  #context = new AudioContext();
  #analyser = this.#context.createAnalyser();
  #samples = new Float32Array(this.#analyser.fftSize);

  constructor(track) {
    this.#context.createMediaStreamSource(new MediaStream([track])).connect(this.#analyser);
    this.#context.resume();
  }

  level() {
    this.#analyser.getFloatTimeDomainData(this.#samples);
    return Math.sqrt(this.#samples.reduce((sum, sample) => sum + sample * sample, 0) / this.#samples.length);
  }

  close() {
    this.#context.close();
  }
}

/** Plays two short tones, to be heard by the person. */
export async function playTone() {
  const context = new AudioContext();
  await context.resume();
  [523, 659].forEach((pitch, step) => {
    const tone = context.createOscillator();
    const level = context.createGain();
    const start = context.currentTime + step * 0.35;
    tone.frequency.value = pitch;
    level.gain.setValueAtTime(0.3, start);
    level.gain.exponentialRampToValueAtTime(0.001, start + 0.5);
    tone.connect(level).connect(context.destination);
    tone.start(start);
    tone.stop(start + 0.5);
  });
  await wait(1_000);
  context.close();
}

function wait(milliseconds) {
  return new Promise((done) => setTimeout(done, milliseconds));
}
