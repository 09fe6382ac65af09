/** Wraps whatever was thrown; bugs must not pass as server errors unnoticed. */
import { ApiError } from "./api";

export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  console.error(error);
  return new ApiError(0, { title: String(error) });
}
