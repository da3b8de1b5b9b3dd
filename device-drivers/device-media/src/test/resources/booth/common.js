'use strict';
const mailbox = new URLSearchParams(location.search).get('mailbox');

/** Letters for the colours in the middle of the four quarters of a video, or empty while there is no picture. */
function pattern(video) {
  if (!video || !video.videoWidth) return '';
  const canvas = document.createElement('canvas');
  canvas.width = 64;
  canvas.height = 48;
  const pen = canvas.getContext('2d');
  pen.drawImage(video, 0, 0, 64, 48);
  const letters = { '000': 'K', '100': 'R', '010': 'G', '001': 'B', '111': 'W', '110': 'Y', '101': 'M', '011': 'C' };
  return [[16, 12], [48, 12], [16, 36], [48, 36]].map(([x, y]) =>
    letters[[...pen.getImageData(x, y, 1, 1).data].slice(0, 3).map(v => (v > 120 ? 1 : 0)).join('')]).join('');
}

/** How old the picture is whose time code this is: 24 squares along the upper edge, the milliseconds in binary. */
function age(video, now) {
  const canvas = (age.canvas ??= new OffscreenCanvas(24, 1));
  const pen = (age.pen ??= canvas.getContext('2d', { willReadFrequently: true }));
  const side = Math.floor(video.videoWidth / 24);
  pen.drawImage(video, 0, side / 4, side * 24, side / 2, 0, 0, 24, 1);
  const dots = pen.getImageData(0, 0, 24, 1).data;
  let code = 0;
  for (let bit = 0; bit < 24; bit++) code = code * 2 + (dots[bit * 4 + 1] > 128 ? 1 : 0);
  return (now - code) & 0xffffff;
}

/** Collects the ages of all pictures of a video; what is not an age is left out. */
function collectAges(video, into) {
  video.requestVideoFrameCallback(() => {
    into.first ??= Date.now();
    const old = age(video, Date.now());
    if (old < 3000) into.ages.push(old);
    collectAges(video, into);
  });
}

const post = (path, text) => fetch(path, { method: 'POST', body: text, keepalive: text.length < 60000 });

/** Hands over what the test has for this page, in order. */
async function listen(hear) {
  const load = crypto.randomUUID();
  for (;;) {
    const answer = await fetch(`/in/${mailbox}?${load}`, { cache: 'no-store' }).catch(() => null);
    if (!answer || !answer.ok) return;
    for (const message of await answer.json()) hear(message);
  }
}

let sending = Promise.resolve();
const tell = text => { sending = sending.then(() => post(`/out/${mailbox}`, text)); };
