// The server's events. A broken connection is announced, tried again, and everything is read anew afterwards.

const AGAIN_MS = 2000;

/** Listen for ever: `onEvent(event)`, `onLost()` once per break, `onBack()` when the stream runs again. */
export function listen({ onEvent, onLost, onBack }) {
  let lost = false;

  const open = () => {
    const source = new EventSource("/api/events");
    source.onmessage = ({ data }) => onEvent(JSON.parse(data));
    source.onopen = () => {
      if (lost) onBack();
      lost = false;
    };
    source.onerror = () => {
      if (!lost) onLost();
      lost = true;
      source.close(); // the browser's own retry gives up after an answer that is not 200
      setTimeout(open, AGAIN_MS);
    };
  };

  open();
}
