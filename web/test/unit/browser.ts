/** What modules of the pages look at when they are loaded, where there is no browser. */
const browser = {
  location: new URL("https://tidu.test/many?x=1"),
  document: { documentElement: {}, title: "" },
};
for (const [name, value] of Object.entries(browser)) Object.defineProperty(globalThis, name, { value, configurable: true });
export {};
