import { conditionOn, eachGrant, eachKeyStatement, eachTrust, type Statement } from './iam-statements.ts';
import { both, each, none, type PolicyRule, resource } from './rule.ts';

/** No narrower resource exists for these actions. */
const CANNOT_BE_SCOPED = /^(ecr:GetAuthorizationToken|ssmmessages:(Create|Open)(Control|Data)Channel)$/;
const WRITES =
  /:(Put|Create|Delete|Update|Abort|Send|Run|Tag|Untag|Start|Stop|Set|Attach|Detach|Add|Remove|GenerateDataKey|Client(Write|RootAccess))/;
const READS_DATA = /^(s3:(Get|List)|secretsmanager:Get|ssm:GetParam|kms:Decrypt|elasticfilesystem:ClientMount)/;
const CREDENTIALS = /^(secretsmanager:GetSecretValue|ssm:GetParam|sts:|iam:CreateAccessKey|ecr:GetAuthorizationToken)/;
const CHANGES_PERMISSIONS =
  /^(iam:(Put|Create|Attach|Detach|Delete|Update|Add|Set)|[a-z0-9]+:(Put|Set|Delete)[A-Za-z]*Policy|[a-z0-9]+:(Add|Remove)Permission|kms:(CreateGrant|PutKeyPolicy)|s3:Put[A-Za-z]*Acl)/;

/** What the roles of an AWS job may do, and who may take them. */
export const AWS_ROLE_RULES: readonly PolicyRule[] = [
  {
    ids: ['CKV_AWS_62', 'CKV_AWS_63', 'AWS-0345', 'AWS-0346'],
    cloud: 'aws',
    demand: 'every action is named; none is "*" or all of a service',
    inTheModules: 'Each statement lists its actions.',
    judge: eachGrant(({ actions }) =>
      actions.length > 0 && !actions.some((action) => action.includes('*')) ? undefined : `actions ${actions.join()}`,
    ),
    bad: [policy({ Action: 's3:*', Resource: 'arn:aws:s3:::lake' })],
  },
  {
    ids: ['CKV_AWS_355', 'CKV_AWS_356'],
    cloud: 'aws',
    demand: 'every statement names its resources; the list is never "*" and never empty',
    source:
      'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerregistry.html',
    inTheModules: 'The own log group, the given buckets, secrets and repositories.',
    exceptions: [
      {
        where: /: any resource for ecr:GetAuthorizationToken$/,
        reason:
          'ecr:GetAuthorizationToken has "*": a token opens the registry, and AWS has no narrower resource for it.',
      },
      {
        where: /: any resource for (ssmmessages:(Create|Open)(Control|Data)Channel,?)+$/,
        reason: 'the channels of ECS Exec have "*" where it is switched on: AWS has no resource for them.',
      },
    ],
    judge: eachGrant((statement) => {
      if (statement.resources.length === 0) return 'no resources';
      return isAnything(statement) ? `any resource for ${statement.actions.join()}` : undefined;
    }),
    bad: [policy({ Action: ['logs:PutLogEvents'], Resource: ['*'] })],
  },
  {
    ids: ['CKV_AWS_107', 'CKV_AWS_287'],
    cloud: 'aws',
    demand: 'credentials can be read one by one only',
    inTheModules: 'GetSecretValue and GetParameters on the references that were given.',
    judge: eachGrant((statement) =>
      statement.actions.some((action) => CREDENTIALS.test(action)) &&
      isAnything(statement) &&
      !cannotBeScoped(statement)
        ? 'all credentials'
        : undefined,
    ),
    bad: [policy({ Action: ['secretsmanager:GetSecretValue'], Resource: '*' })],
  },
  {
    ids: ['CKV_AWS_108', 'CKV_AWS_288'],
    cloud: 'aws',
    demand: 'data can be read only where it was named',
    inTheModules: 'Buckets, secrets and file systems by ARN; objects and buckets in statements of their own.',
    judge: eachGrant(({ actions, resources }) =>
      actions.some((action) => READS_DATA.test(action)) &&
      resources.some(
        (arn) => arn === '*' || /^arn:[^:]*:[^:]*:[^:]*:[^:]*:(\*|secret:\*|parameter\/\*|key\/\*)/.test(arn),
      )
        ? `data of ${resources.join()}`
        : undefined,
    ),
    bad: [policy({ Action: ['s3:GetObject'], Resource: ['arn:aws:s3:::*'] })],
  },
  {
    ids: ['CKV_AWS_109', 'CKV_AWS_289'],
    cloud: 'aws',
    demand: 'no role can change permissions',
    inTheModules: 'Nothing of the kind is ever granted.',
    judge: eachGrant(({ actions }) => actions.find((action) => CHANGES_PERMISSIONS.test(action))),
    bad: [policy({ Action: ['s3:PutBucketPolicy'], Resource: ['arn:aws:s3:::lake'] })],
  },
  {
    ids: ['CKV_AWS_110', 'CKV_AWS_286'],
    cloud: 'aws',
    demand: 'no role can get more rights than it has',
    inTheModules: 'No sts and no iam but PassRole, which see.',
    judge: eachGrant(({ actions }) => actions.find((action) => /^(sts|iam):(?!PassRole$)/.test(action))),
    bad: [policy({ Action: ['sts:AssumeRole'], Resource: ['arn:aws:iam::1:role/admin'] })],
  },
  {
    ids: ['CKV_AWS_111', 'CKV_AWS_290'],
    cloud: 'aws',
    demand: 'whatever can be changed is named',
    inTheModules: 'Own log group, given buckets, own queue; tagging of tasks only while they start.',
    judge: eachGrant((statement) => {
      const isOpen = isAnything(statement) && !cannotBeScoped(statement);
      if (statement.actions.some((action) => WRITES.test(action)) && isOpen) return 'changes anything';
      const isTagging = statement.actions.includes('ecs:TagResource');
      return isTagging && conditionOn('ecs:CreateAction', statement).join() !== 'RunTask'
        ? 'tags at any time'
        : undefined;
    }),
    bad: [policy({ Action: ['sqs:SendMessage'], Resource: ['*'] })],
  },
  {
    ids: ['AWS-0342'],
    cloud: 'aws',
    demand: 'PassRole hands over named roles, to ECS tasks only',
    source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/CWE_IAM_role.html',
    inTheModules:
      'The role of a schedule may hand over the two roles of its job. The scanner flags any PassRole; a schedule cannot start a task without it.',
    judge: eachGrant((statement) => {
      if (!statement.actions.includes('iam:PassRole')) return undefined;
      const isNamed = statement.resources.length === 2 && statement.resources.every((arn) => /:role\/[^*]+$/.test(arn));
      const isForTasks = conditionOn('iam:PassedToService', statement).join() === 'ecs-tasks.amazonaws.com';
      return isNamed && isForTasks ? undefined : `hands over ${statement.resources.join()}`;
    }),
    bad: [policy({ Action: ['iam:PassRole'], Resource: ['arn:aws:iam::1:role/*'] })],
  },
  {
    ids: ['CKV_AWS_60', 'CKV_AWS_61'],
    cloud: 'aws',
    demand: 'a role is taken by one service, on behalf of this account, from known sources',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
    inTheModules: 'Service principals with aws:SourceAccount and aws:SourceArn.',
    judge: eachTrust((statement) => {
      if (!statement.principals.every((name) => /^Service [a-z-]+\.amazonaws\.com$/.test(name)))
        return 'other principals';
      const account = conditionOn('aws:SourceAccount', statement).join();
      const sources = conditionOn('aws:SourceArn', statement);
      const isThis = sources.length > 0 && sources.every((arn) => arn.includes(`:${account}:`));
      return statement.principals.length === 1 && account !== '' && isThis ? undefined : 'for any account';
    }),
    bad: [
      resource('aws_iam_role', {
        assume_role_policy: JSON.stringify({
          Statement: [{ Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' }],
        }),
      }),
    ],
  },
  {
    ids: ['CKV_AWS_33'],
    cloud: 'aws',
    demand: 'the policy of a key lets nobody use it whom it does not name',
    inTheModules: 'The account itself, and CloudWatch Logs for log groups of the account.',
    judge: eachKeyStatement((statement) => {
      if (statement.principals.length === 0 || statement.principals.some((name) => name.includes('*')))
        return 'anybody';
      const isService = statement.principals.some((name) => name.startsWith('Service '));
      return isService && Object.keys(statement.conditions).length === 0 ? 'a service without a condition' : undefined;
    }),
    bad: [
      resource('aws_kms_key', {
        policy: JSON.stringify({ Statement: [{ Effect: 'Allow', Principal: '*', Action: 'kms:*', Resource: '*' }] }),
      }),
    ],
  },
  {
    ids: ['iam_role_deprecated_policy_attributes'],
    cloud: 'aws',
    demand: 'policies of a role are resources of their own, and none is one that AWS manages',
    source:
      'https://github.com/terraform-linters/tflint-ruleset-aws/blob/master/docs/rules/aws_iam_role_deprecated_policy_attributes.md',
    inTheModules: 'aws_iam_role_policy only.',
    judge: both(
      each(['aws_iam_role'], ({ inline_policy, managed_policy_arns }) =>
        [inline_policy, managed_policy_arns].some((value) => Array.isArray(value) && value.length > 0)
          ? 'policies inside of the role'
          : undefined,
      ),
      none(/^aws_iam_(role_policy_attachment|policy_attachment|user|access_key)$/, 'wider than what the inputs name'),
    ),
    bad: [resource('aws_iam_role_policy_attachment', { policy_arn: 'arn:aws:iam::aws:policy/AdministratorAccess' })],
  },
  {
    ids: ['R8'],
    cloud: 'aws',
    demand: 'without access in the inputs, the role of the task has no policy at all',
    inTheModules: 'The policy is made only where an input names something.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
    asked: ['minimal'],
    judge: each(['aws_iam_role_policy'], (_, { address }) =>
      /\.aws_iam_role_policy\.execution\[/.test(address) ? undefined : 'a policy that nobody asked for',
    ),
    bad: [resource('aws_iam_role_policy', {})],
  },
];

function isAnything({ resources }: Statement): boolean {
  return resources.some((arn) => /^\*+$/.test(arn) || /^arn:[^:]*:\*/.test(arn));
}

function cannotBeScoped({ actions }: Statement): boolean {
  return actions.every((action) => CANNOT_BE_SCOPED.test(action));
}

function policy(statement: { readonly Action: string | string[]; readonly Resource: string | string[] }) {
  return resource('aws_iam_role_policy', {
    policy: JSON.stringify({ Statement: [{ Effect: 'Allow', ...statement }] }),
  });
}
