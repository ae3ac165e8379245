// Fetches the modules of a map by their address, which the browser keeps: here they would be sent again and again.

/** @param {Shown<{module: string}>} component */
export default async (component) => {
  const map = await import(new URL(component.data.module, location.origin).href);
  return map.default(component);
};
