/** What `act` gives, or the fault of the API that it throws; everything else is thrown on. */
export async function orFault<Given, Fault>(
  kind: abstract new (...args: never[]) => Fault,
  act: () => Given | Promise<Given>,
): Promise<Given | Fault> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof kind) return error;
    throw error;
  }
}
