import { useEffect, useRef } from "preact/hooks";
import { server } from "../data/server";

/** A small picture of a task's reference, drawn when it comes into view. */
export function Thumbnail({ id }: { id: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const place = canvas.current;
    if (!place) return;
    let gone = false;
    const watcher = new IntersectionObserver(
      async (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        watcher.disconnect();
        try {
          const [{ mesh }, { thumbnail }] = await Promise.all([server.reference(id), import("../viewer/thumbnail")]);
          if (!gone) await thumbnail(place, mesh, "reference");
          place.dataset.drawn = "true";
        } catch {
          // The card says what it is without a picture, too.
        }
      },
      { rootMargin: "200px" },
    );
    watcher.observe(place);
    return () => {
      gone = true;
      watcher.disconnect();
    };
  }, [id]);
  return <canvas class="thumbnail" ref={canvas} aria-hidden="true" />;
}
