// Ties the media engine's script to the booth's display.
window.sportelloBooth = {
  mount(host) {
    host.boothMedia?.unmount();
    host.boothMedia = window.boothMedia?.mount(host, (message) => host.$server?.fromPage(message));
  },

  receive(host, message) {
    host.boothMedia?.receive(message);
  },

  /** The display has other places for pictures now. */
  arrange(host) {
    host.boothMedia?.arrange();
  },
};
