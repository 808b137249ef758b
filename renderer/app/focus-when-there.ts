const LOOK_EVERY_MS = 50;
const GIVE_UP_MS = 3_000;

/** Focuses an element by its stable id once its screen has read what it shows. Returns what ends the waiting. */
export function focusWhenThere(id: string): () => void {
  const timer = setInterval(() => {
    const element = document.getElementById(id);
    if (element === null) return;
    element.focus();
    clearInterval(timer);
  }, LOOK_EVERY_MS);
  const giveUp = setTimeout(() => clearInterval(timer), GIVE_UP_MS);
  return () => {
    clearInterval(timer);
    clearTimeout(giveUp);
  };
}
