package org.yiliu.review;

/** What has become of an annotation. Stored by name. */
public enum AnnotationStatus {
    /** Nobody has answered yet. */
    OPEN,
    /** The translator agrees; whether the text was changed, the text tells. */
    ACCEPTED,
    /** The translator holds that the English is right, and says why. It counts until it is withdrawn. */
    DISPUTED,
    /** Its maker has taken it back: it is kept, and counts no more. */
    WITHDRAWN
}
