'use strict';
window.played = [];
const root = document.getElementById('booth');
root.addEventListener('booth-media', event => window.played.push(event.detail));
window.media = boothMedia.mount(root, tell);
window.patternAt = (place, index = 0) => pattern(root.querySelectorAll(`video[data-media="${place}"]`)[index]);
window.violations = [];
document.addEventListener('securitypolicyviolation', event => window.violations.push(event.violatedDirective));
listen(text => window.media.receive(text));
