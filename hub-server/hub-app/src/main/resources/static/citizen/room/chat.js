import { find, make, nameOf, say } from './words.js';

/** The chat as a sheet; what comes while it is closed is counted at its button. */
export class ChatSheet {
  #room;
  #sheet = document.getElementById('chat');
  #open = find('chat-open');
  #lines = find('lines');
  #unread = find('unread');
  #text = document.getElementById('text');
  #count = 0;

  constructor(room) {
    this.#room = room;
    this.#open.addEventListener('click', () => this.#show(this.#sheet.hidden));
    find('chat-close').addEventListener('click', () => this.#show(false));
    this.#sheet.addEventListener('keydown', (event) => event.key === 'Escape' && this.#show(false));
    find('write').addEventListener('submit', (event) => this.#send(event));
    this.#text.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) this.#send(event);
    });
    room.addEventListener('chat', () => this.#draw());
    room.addEventListener('said', () => this.#notice());
  }

  #send(event) {
    event.preventDefault();
    if (this.#room.say(this.#text.value)) this.#text.value = '';
    this.#text.focus();
  }

  #show(open) {
    this.#sheet.hidden = !open;
    this.#open.setAttribute('aria-expanded', String(open));
    if (open) {
      this.#count = 0;
      this.#tellUnread();
      this.#draw();
      this.#text.focus();
    } else {
      this.#open.focus();
    }
  }

  #notice() {
    if (!this.#sheet.hidden) return;
    this.#count++;
    this.#tellUnread();
  }

  #tellUnread() {
    this.#unread.hidden = this.#count === 0;
    this.#unread.textContent = say('unread', { count: this.#count });
  }

  /** Lines stay in place; only new ones are added, so that a reader hears each once. */
  #draw() {
    const known = new Map([...this.#lines.children].map((line) => [line.dataset.id, line]));
    for (const line of this.#room.chat) {
      const shown = known.get(line.id) ?? this.#add(line);
      shown.classList.toggle('pending', line.pending);
      shown.querySelector('.pending-told').textContent = line.pending ? say('sending') : '';
    }
    this.#lines.scrollTop = this.#lines.scrollHeight;
  }

  #add(line) {
    const shown = make('li', line.mine ? 'mine' : '');
    shown.dataset.id = line.id;
    const writer = this.#room.view?.participants.find((each) => each.id === line.from);
    const by = make('span', 'by', line.mine ? say('you') : writer ? nameOf(writer) : say('EXPERT'));
    const text = make('span', 'text', line.text);
    text.dir = 'auto';
    shown.append(by, text, make('span', 'pending-told'));
    this.#lines.append(shown);
    return shown;
  }
}
