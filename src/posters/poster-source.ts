import type { EncodedImage } from '../content/encoded-image.ts';
import type { HostedVideo } from '../content/post/poster.ts';

/** Where the still images of videos come from. */
export interface PosterSource {
  /** Answers null when there is none, or it cannot be had or used; never throws. */
  fetch(video: HostedVideo): Promise<EncodedImage | null>;
}
