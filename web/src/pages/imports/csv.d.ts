/** The build puts the file beside the scripts and gives its address. */
declare module "*.csv" {
  const address: string;
  export default address;
}
