import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A component in a file of its own, loaded after the first paint; `class` keeps its room until then. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>, className: string): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  return (props: P) => {
    const [, show] = useState(loaded !== null);
    useEffect(() => {
      if (loaded) return;
      let gone = false;
      load().then((component) => {
        loaded = component;
        if (!gone) show(true);
      });
      return () => {
        gone = true;
      };
    }, []);
    const Component = loaded;
    return Component ? <Component {...props} /> : <div class={className} />;
  };
}
