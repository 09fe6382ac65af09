/** A failed request of this page: what stands beside a field of the form is not told twice. */
import type { ApiError } from "../../../base/api";
import { errorView } from "../../../parts/frame/error";
import { fieldOf } from "../form/errors";

/** `retry` is left out where trying the same again cannot help. */
export const requestErrorView = (error: ApiError, retry?: () => void): HTMLElement =>
  errorView(error, retry, (pointer) => fieldOf(pointer) !== null);
