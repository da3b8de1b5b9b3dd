const BAD = { loss: 0.1, roundTrip: 0.8 };
const WEAK = { loss: 0.03, roundTrip: 0.35, frames: 8 };
const GRADES = ['UNKNOWN', 'GOOD', 'WEAK', 'BAD'];

/** What counts of a connection's statistics: sums since its beginning. */
export function readStats(report) {
  const sums = { received: 0, lost: 0, frames: 0, seconds: performance.now() / 1000, roundTrip: 0 };
  report.forEach((entry) => {
    if (entry.type === 'inbound-rtp') {
      sums.received += entry.packetsReceived ?? 0;
      sums.lost += entry.packetsLost ?? 0;
      sums.frames += entry.framesDecoded ?? 0;
    }
    if (entry.type === 'candidate-pair' && entry.nominated && entry.state === 'succeeded') {
      sums.roundTrip = Math.max(sums.roundTrip, entry.currentRoundTripTime ?? 0);
    }
  });
  return sums;
}

/** How well a participant comes across who sends `media`, from two readings of a connection in `state`. */
export function judge(state, media, before, now) {
  if (state === 'failed' || state === 'disconnected') return 'BAD';
  if (state !== 'connected' || !before) return 'UNKNOWN';
  const received = now.received - before.received;
  const lost = Math.max(0, now.lost - before.lost);
  const loss = lost / Math.max(1, received + lost);
  if (received === 0) return media.camera || media.microphone ? 'BAD' : 'UNKNOWN';
  if (loss > BAD.loss || now.roundTrip > BAD.roundTrip) return 'BAD';
  const frames = (now.frames - before.frames) / (now.seconds - before.seconds);
  const slow = frames > 0 && frames < WEAK.frames;
  return loss > WEAK.loss || now.roundTrip > WEAK.roundTrip || slow ? 'WEAK' : 'GOOD';
}

/** The worst of several. */
export function worst(grades) {
  return GRADES[Math.max(0, ...grades.map((grade) => GRADES.indexOf(grade)))];
}
