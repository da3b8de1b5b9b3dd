import { Room } from '/js/room.js';
import { ChatSheet } from './chat.js';
import { Check } from './check.js';
import { Controls } from './controls.js';
import { Paper } from './paper.js';
import { Stage } from './stage.js';
import { clock, find, say, write } from './words.js';

// The citizen's page of a room: what is to be seen follows from the room's link and view alone.
const page = document.getElementById('room');
const entered = `room of ${location.pathname}`;
const captionTime = 6_000;
const phases = { CALLED: 'lobby', IN_SESSION: 'room', ON_HOLD: 'hold', IN_LINE: 'line' };
const statuses = { connecting: 'connecting', lost: 'lost', lobby: 'coming', room: 'here', hold: 'hold', line: 'inLine' };

const room = new Room(askForOffer);
const stage = new Stage(room);
const controls = new Controls(room, stage);
new ChatSheet(room);
new Check(room);
new Paper(room);

async function askForOffer() {
  const answer = await fetch(location.pathname, { method: 'POST', body: new URLSearchParams() });
  if (answer.ok) return answer.json();
  const over = answer.status === 404 || answer.status === 409;
  throw Object.assign(new Error(`the hub answers ${answer.status}`), over ? { reason: 'CLOSED' } : {});
}

/** Comes in at once; camera and microphone follow when they are allowed. */
function comeIn(quiet) {
  sessionStorage.setItem(entered, quiet ? 'quiet' : 'full');
  room.enter();
  if (!quiet) room.startMedia();
  find('controls').hidden = false;
  find('microphone').focus();
}

function phase() {
  const { state, reason } = room.link;
  if (state === 'idle') return 'gate';
  if (state === 'ended') return reason === 'ELSEWHERE' ? 'elsewhere' : 'ended';
  if (!room.view) return 'connecting';
  const now = phases[room.view.phase] ?? 'ended';
  const met = room.view.participants.some((each) => each.role !== 'CITIZEN' && each.connection);
  return now === 'lobby' && met ? 'room' : now;
}

function show() {
  const now = phase();
  if (now === 'ended') return end();
  page.dataset.phase = now;
  const inside = now !== 'gate' && now !== 'elsewhere';
  find('gate').hidden = now !== 'gate';
  find('elsewhere').hidden = now !== 'elsewhere';
  find('own').hidden = !inside;
  find('controls').hidden = !inside;
  find('check').hidden = now !== 'lobby';
  const away = room.link.state === 'lost' || (room.view && room.link.state === 'connecting');
  write(find('status'), say(statuses[away ? 'lost' : now] ?? ''));
  tick();
}

/** What changes with every second stands apart, so that it is not read aloud. */
function tick() {
  const { holdAt } = room.view ?? {};
  const lost = room.link.state === 'lost' || room.link.state === 'connecting';
  const missed = lost && room.view ? clock(Date.now() - lostAt) : '';
  write(find('clock'), holdAt ? say('holdIn', { time: clock(Date.parse(holdAt) - room.now()) }) : missed);
  if (room.view) stage.show();
}

function showQuality() {
  const quality = find('quality');
  const known = room.quality !== 'UNKNOWN' && room.link.state === 'open';
  quality.hidden = !known;
  quality.dataset.quality = room.quality;
  write(quality, known ? say(room.quality) : '');
}

function end() {
  sessionStorage.removeItem(entered);
  location.replace(page.dataset.ticket);
}

let fading = 0;
function caption({ from, text }) {
  if (from === room.self) return;
  const shown = find('caption');
  write(shown, text);
  shown.hidden = false;
  clearTimeout(fading);
  fading = setTimeout(() => {
    shown.hidden = true;
  }, captionTime);
}

/** The screen stays on as long as somebody is in the room. */
async function stayAwake() {
  try {
    if (room.link.state !== 'ended' && document.visibilityState === 'visible') await navigator.wakeLock?.request('screen');
  } catch {
    // The phone saves its battery.
  }
}

let lostAt = 0;
room.addEventListener('link', () => {
  if (room.link.state === 'open') {
    lostAt = 0;
    stayAwake();
  } else if (!lostAt) {
    lostAt = Date.now();
  }
  show();
  showQuality();
});
room.addEventListener('view', show);
room.addEventListener('quality', showQuality);
room.addEventListener('caption', (event) => caption(event.detail));
document.addEventListener('visibilitychange', () => room.link.state === 'open' && stayAwake());
setInterval(tick, 1_000);

find('go').addEventListener('click', () => comeIn(false));
find('quiet-go').addEventListener('click', () => comeIn(true));
find('go-on').addEventListener('click', () => comeIn(sessionStorage.getItem(entered) === 'quiet'));

// After a reload one is back at once; a booth that one is expected in is not left without being asked.
const before = sessionStorage.getItem(entered);
if (before && page.dataset.meeting !== 'BOOTH') comeIn(before === 'quiet');
else show();
