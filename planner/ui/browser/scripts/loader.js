export default async (component) => {
  const map = await import(new URL(component.data.module, location.origin));
  return map.default(component);
};
