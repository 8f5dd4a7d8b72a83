package org.yiliu.workflow;

import java.util.List;

/**
 * Names that the process files under {@code bpmn/} and the code share: process, element, message, variable and bean names.
 *
 * <p>Work items, the pen, the journal and the article's standing are kept by listeners which the engine's configuration adds
 * to every user task and event. The drawings themselves hold only each user task's timers, as task listeners for
 * {@code timeout} whose ids are those of {@link TaskTimer}.
 *
 * <p><b>Starting</b> {@link #TRANSLATION}: business key and {@link #ARTICLE_NUMBER} are the article's number; also
 * {@link #CATEGORY}, {@link #PRIORITY}, {@link #CHARACTERS} and {@link #ROUND}. A correction of a published page also
 * brings {@link #TRANSLATOR}: a known translator is not assigned again. Routing sets the other figures.
 *
 * <p><b>Completing</b> a task takes these variables: ASSIGN {@link #TRANSLATOR} (null: offered to all); TRANSLATE
 * {@link #TRANSLATOR} (who did it); a review {@link #REVIEW_OUTCOME} and {@link #REQUESTED_BY}; PUBLISH
 * {@link #PUBLISH_OUTCOME}, with SCHEDULE {@link #PUBLISH_AT}, with CHANGES_REQUESTED {@link #REQUESTED_BY}.
 *
 * <p><b>Rounds</b> are counted by the process: each way back after <em>changes requested</em> adds one to {@link #ROUND}.
 * A revised source does not; {@code carryOverDelegate} may raise it if a review had begun.
 *
 * <p><b>Messages</b> are correlated by business key. {@link #SOURCE_REVISED} is heard from <em>Translate</em> until the page
 * is online, also while publication waits for its time or has failed; while the coordinator assigns nobody hears it, and
 * nothing needs to be done. {@link #ARTICLE_WITHDRAWN} is heard at any time.
 *
 * <p><b>Beans</b> the processes name: delegates {@code qualityGateDelegate}, {@code nextLevelDelegate} (sets
 * {@link #NEXT_LEVEL}), {@code carryOverDelegate}, {@code publishDelegate}, {@code withdrawalDelegate},
 * {@code reminderDelegate} and {@code deadlineDelegate} (of drawings deployed before every task had its timers);
 * {@code timers}, with {@code Date deadline(DelegateExecution)} for every user task's due date and one such method for each
 * {@link TaskTimer}, none ever null; and {@code alarms}, with a method for each of them that takes the task. Their classes must
 * be public, for the engine calls them by reflection. The execution's current activity says which step is meant.
 */
final class ProcessModel {

    // Processes and the decision, as their files are named
    static final String TRANSLATION = "articleTranslation";
    static final String REVIEW = "articleReview";
    static final String ROUTING = "translationRouting";

    // Messages
    static final String SOURCE_REVISED = "SourceRevised";
    static final String ARTICLE_WITHDRAWN = "ArticleWithdrawn";

    // Steps of articleTranslation, in the order of the drawing
    static final String DRAFT_SUBMITTED = "startEvent_draftSubmitted";
    static final String DECIDE_ROUTING = "businessRuleTask_decideRouting";
    static final String COORDINATOR_ASSIGNS = "gateway_coordinatorAssigns";
    static final String ASSIGN_TRANSLATOR = "userTask_assignTranslator";
    static final String CARRY_OVER = "serviceTask_carryOver";
    static final String TRANSLATION_AND_REVIEW = "subProcess_translationAndReview";
    static final String SOURCE_REVISED_EVENT = "boundaryEvent_sourceRevised";
    static final String SOURCE_READY = "startEvent_sourceReady";
    static final String TRANSLATE = "userTask_translate";
    static final String CHECK_QUALITY_GATE = "serviceTask_checkQualityGate";
    static final String REVIEW_CALL = "callActivity_review";
    static final String PUBLISH = "userTask_publish";
    static final String WHEN_TO_PUBLISH = "gateway_whenToPublish";
    static final String PUBLICATION_TIME = "timerEvent_publicationTime";
    static final String PUBLISH_ARTICLE = "serviceTask_publishArticle";
    static final String PAGE_ONLINE = "endEvent_pageOnline";
    static final String ARTICLE_PUBLISHED = "endEvent_articlePublished";
    static final String WITHDRAWAL = "subProcess_withdrawal";
    static final String WITHDRAWAL_REQUESTED = "startEvent_withdrawalRequested";
    static final String RECORD_WITHDRAWAL = "serviceTask_recordWithdrawal";
    static final String WITHDRAWN = "endEvent_articleWithdrawn";

    // Steps of articleReview
    static final String REVIEW_REQUESTED = "startEvent_reviewRequested";
    static final String CHOOSE_NEXT_LEVEL = "serviceTask_chooseNextLevel";
    static final String ALL_LEVELS_SIGNED = "gateway_allLevelsSigned";
    static final String REVIEW_APPROVED = "endEvent_reviewApproved";
    static final String WHICH_LEVEL = "gateway_nextLevel";
    static final String FIRST_REVIEW = "userTask_firstReview";
    static final String SECOND_REVIEW = "userTask_secondReview";
    static final String FINAL_REVIEW = "userTask_finalReview";
    static final String REVIEW_SENT_BACK = "endEvent_changesRequested";
    static final String SECOND_TOGETHER = "userTask_secondReviewTogether";
    static final String FINAL_TOGETHER = "userTask_finalReviewTogether";
    static final String SECOND_SENT_BACK = "endEvent_secondChangesRequested";
    static final String FINAL_SENT_BACK = "endEvent_finalChangesRequested";

    /** In both processes the gateway behind a review. */
    static final String CHANGES_REQUESTED = "gateway_changesRequested";

    // Variables
    static final String ARTICLE_NUMBER = "articleNumber";
    /** Name of a {@link org.yiliu.article.Category}. */
    static final String CATEGORY = "category";
    /** Name of a {@link org.yiliu.article.Priority}. */
    static final String PRIORITY = "priority";
    /** Length of the Chinese, an Integer. */
    static final String CHARACTERS = "characters";
    /** Boolean, by routing. */
    static final String COORDINATOR_ASSIGNS_FLAG = "coordinatorAssigns";
    /** Integer 1 to 3, by routing. */
    static final String REVIEW_LEVELS = "reviewLevels";
    /** Working hours, set by the plan where it is shortened; missing: as the settings say. */
    static final String ASSIGNMENT_HOURS = "assignmentHours";
    /** Working hours, Integer, by routing; a Double where the plan is shortened, as are those below. */
    static final String TRANSLATION_HOURS = "translationHours";
    /** Working hours of one review level, by routing. */
    static final String REVIEW_HOURS = "reviewHours";
    /** Working hours, by routing. */
    static final String PUBLICATION_HOURS = "publicationHours";
    /** Username; null or missing: nobody yet. A new translation task is assigned to this person. */
    static final String TRANSLATOR = "translator";
    /** Integer, from 1. */
    static final String ROUND = "round";
    /** Boolean, by routing: every level signs in every round, although nothing changed. */
    static final String RESIGN_UNCHANGED = "resignUnchanged";
    /** Boolean, by routing: second and final review at the same time. */
    static final String PARALLEL_REVIEW = "parallelReview";
    /** Name of the one {@link org.yiliu.article.ReviewLevel} that signs a small correction, by routing. */
    static final String CORRECTION_LEVEL = "correctionLevel";
    /** Up to how many characters of the English may change for a correction to be small, Integer, by routing. */
    static final String CORRECTION_LIMIT = "correctionLimit";
    /** Boolean; missing or false: all levels review. A hand-in that changes too much makes it false. */
    static final String SMALL_CORRECTION = "smallCorrection";
    /** English version that readers see while it is corrected, Integer. */
    static final String PUBLISHED_VERSION = "publishedVersion";
    /** Name of a {@link org.yiliu.article.ReviewLevel}, {@link #SECOND_AND_FINAL}, or {@link #NONE} when all have signed. */
    static final String NEXT_LEVEL = "nextLevel";
    /** APPROVED or CHANGES_REQUESTED. */
    static final String REVIEW_OUTCOME = "reviewOutcome";
    /** Who last asked for changes: name of a {@link org.yiliu.article.ReviewLevel}, or {@link #PUBLISHER}. */
    static final String REQUESTED_BY = "requestedBy";
    /** PUBLISH_NOW, SCHEDULE or CHANGES_REQUESTED. */
    static final String PUBLISH_OUTCOME = "publishOutcome";
    /** A java.util.Date. */
    static final String PUBLISH_AT = "publishAt";

    /** Username of the publisher in whose name the page goes online. */
    static final String PUBLISHED_BY = "publishedBy";

    // Values
    static final String NONE = "NONE";
    static final String SECOND_AND_FINAL = "SECOND_AND_FINAL";
    static final String PUBLISHER = "PUBLISH";

    /** The steps of articleTranslation that a reader is told about, in the order of the drawing. */
    static final List<String> STEPS = List.of(
            DRAFT_SUBMITTED,
            DECIDE_ROUTING,
            ASSIGN_TRANSLATOR,
            TRANSLATE,
            CHECK_QUALITY_GATE,
            REVIEW_CALL,
            PUBLISH,
            PUBLICATION_TIME,
            PUBLISH_ARTICLE,
            ARTICLE_PUBLISHED,
            SOURCE_REVISED_EVENT,
            CARRY_OVER,
            WITHDRAWN);

    private ProcessModel() {}
}
